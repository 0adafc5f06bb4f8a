import type { ValidationState } from '#domain/workflow/validation';
import type { OpenLicence } from '../licence-view/open-licence';

/** What a print says of a licence: what was printed is a copy, and how far the licence had come. */
export interface PrintStanding {
  /** `draft` and `correction` are of nobody but this device; `waiting` is submitted here and not yet received. */
  readonly kind: 'draft' | 'correction' | 'waiting' | 'lodged';
  /** UTC instant of the submission; null while there was none. */
  readonly at: string | null;
  readonly state: ValidationState;
}

/** Where the licence stands whose content is printed. */
export function toPrintStanding({ licence, draft }: Pick<OpenLicence, 'licence' | 'draft'>): PrintStanding {
  const state = licence?.validation ?? 'draft';
  if (state !== 'draft' && state !== 'returned') return { kind: 'lodged', at: licence?.submittedAt ?? null, state };
  if (draft?.submittedAt) return { kind: 'waiting', at: draft.submittedAt, state };
  if (state === 'returned') {
    return draft
      ? { kind: 'correction', at: null, state }
      : { kind: 'lodged', at: licence?.submittedAt ?? null, state };
  }
  return { kind: 'draft', at: null, state };
}
