import type { ClearanceEvent } from '#domain/workflow/clearance';
import type { ValidationEvent } from '#domain/workflow/validation';

/** What happens to a licence once it has left the device. */
export type LicenceEventKind = 'saveDraft' | 'discard' | ValidationEvent | ClearanceEvent;

/** Groups of people a licence concerns; `principal`: the company for which an agent made it under a mandate. */
export type Audience = 'requester' | 'company' | 'principal' | 'authority' | 'office';

/**
 * Who is told of which event (F1, C5). Saving a draft tells nobody.
 *
 * @source Seed user guide, "Follow an existing licence"; Reg. (EC) 1024/2008, art. 6(2): the authority informs customs
 */
export const AUDIENCES: Record<LicenceEventKind, readonly Audience[]> = {
  saveDraft: [],
  discard: [],
  submit: ['requester', 'company', 'principal', 'authority'],
  update: ['requester', 'company', 'principal'],
  verify: ['requester', 'company', 'principal'],
  remark: ['requester', 'company', 'principal', 'authority'],
  return: ['requester', 'company', 'principal'],
  reject: ['requester', 'company', 'principal'],
  withdraw: ['requester', 'company', 'principal', 'authority'],
  validate: ['requester', 'company', 'principal', 'office'],
  cancel: ['requester', 'company', 'principal', 'office'],
  clear: ['requester', 'company', 'principal', 'authority', 'office'],
  suspend: ['requester', 'company', 'principal', 'authority', 'office'],
  refuse: ['requester', 'company', 'principal', 'authority', 'office'],
  correct: ['requester', 'company', 'principal', 'authority', 'office'],
};
