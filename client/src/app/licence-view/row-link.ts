import type { LicenceRow } from '../storage/licence-list';

type Opened = Pick<LicenceRow, 'id' | 'isOwn' | 'validation' | 'submittedAt'>;

/** Where a row leads: one's own draft to the form; colleagues' drafts and what was lodged here or there to the view. */
export function toRowLink({ id, isOwn, validation, submittedAt }: Opened): readonly string[] {
  const isOwnDraft = isOwn && validation === 'draft' && submittedAt === null;
  return isOwnDraft ? ['/licences', id, 'edit'] : ['/licences', id];
}
