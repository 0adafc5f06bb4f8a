import type { LicenceRow } from '../storage/licence-list';

type Opened = Pick<LicenceRow, 'id' | 'validation' | 'submittedAt'>;

/** Where a row of an officer's queue leads: a draft, which is one's own, to the form; everything else to its page below `base`. */
export function toQueueLink(base: string, { id, validation, submittedAt }: Opened): readonly string[] {
  return validation === 'draft' && submittedAt === null ? ['/licences', id, 'edit'] : [base, id];
}
