import type { ClearanceEvent } from '#domain/workflow/clearance';
import type { ValidationEvent } from '#domain/workflow/validation';

/** What happens to a licence once it has left the device. */
export type LicenceEventKind = 'saveDraft' | 'discard' | ValidationEvent | ClearanceEvent;

/** Groups of people who may concern themselves with a licence. */
export type Audience = 'requester' | 'company' | 'authority' | 'office';

/**
 * Who is told of which event (F1, C5). Saving a draft tells nobody.
 *
 * @source Seed user guide, "Follow an existing licence"; Reg. (EC) 1024/2008, art. 6(2): the authority informs customs
 */
export const AUDIENCES: Record<LicenceEventKind, readonly Audience[]> = {
  saveDraft: [],
  discard: [],
  submit: ['requester', 'company', 'authority'],
  update: ['requester', 'company'],
  verify: ['requester', 'company'],
  return: ['requester', 'company'],
  reject: ['requester', 'company'],
  withdraw: ['requester', 'company', 'authority'],
  validate: ['requester', 'company', 'office'],
  cancel: ['requester', 'company', 'office'],
  clear: ['requester', 'company', 'authority', 'office'],
  suspend: ['requester', 'company', 'authority', 'office'],
  refuse: ['requester', 'company', 'authority', 'office'],
};
