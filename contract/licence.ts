import * as z from 'zod/mini';
import type { Change as DomainChange } from '#domain/changes/list-changes';
import { DecisionDetails } from '#contract/decision';
import { LicenceContent } from '#contract/licence-content';
import { CountryCode, Instant, OfficeCode, Uuid } from '#contract/values';

export const ValidationState = z.enum([
  'draft',
  'submitted',
  'underVerification',
  'returned',
  'validated',
  'rejected',
  'withdrawn',
  'cancelled',
]);
export const ClearanceState = z.enum(['notCleared', 'cleared', 'suspended', 'refused']);

/** One thing that differs between two contents of a licence (`domain/changes`); null where one of them has nothing there. */
export const ContentChange: z.ZodMiniType<DomainChange> = z.strictObject({
  box: z.int(),
  path: z.string(),
  line: z.nullable(Uuid),
  before: z.unknown(),
  after: z.unknown(),
});

/**
 * One line of a licence's history: who did what, when, in whose name, and the words that went with it. What
 * it changed is asked for (`LicenceHistory`). A newer server may say more than these: a device passes over what it does not know.
 */
export const HistoryEntry = z.object({
  version: z.int(),
  kind: z.string(),
  by: z.string(),
  actedFor: z.string(),
  at: Instant,
  deviceAt: Instant,
  words: z.string(),
  /** What was chosen besides the words. */
  details: z._default(DecisionDetails, {}),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/**
 * A decision of customs that was received after another one: it changed nothing, and both see it. Told to customs and the
 * authority only.
 */
export const LateDecision = z.object({
  id: Uuid,
  kind: z.string(),
  by: z.string(),
  actedFor: z.string(),
  /** When it was received. */
  at: Instant,
  deviceAt: Instant,
  words: z.string(),
  details: DecisionDetails,
  /** Version of the entry in the history that was received first. */
  firstVersion: z.int(),
});
export type LateDecision = z.infer<typeof LateDecision>;

/** A licence as the server last knew it, as far as the person may see it. */
export const Licence = z.object({
  id: Uuid,
  /** Counts accepted commands; the base of the next one. */
  version: z.int(),
  content: LicenceContent,
  validation: ValidationState,
  clearance: ClearanceState,
  /** Whether the person asking made it. */
  isOwn: z.boolean(),
  requester: z.string(),
  company: z.string(),
  /** The company for which an agent made it under a mandate; empty otherwise. */
  principal: z._default(z.string(), ''),
  /** Country of the point of entry: whose competent authority decides. */
  entryCountry: z.nullable(CountryCode),
  /** Offices of the person asking that are not the one announced and at which it was opened by its complete number or code. */
  foundAt: z._default(z.array(OfficeCode), []),
  arrivesAt: z.nullable(Instant),
  submittedAt: z.nullable(Instant),
  /** Words of the last decision, empty when it had none. */
  decisionWords: z.string(),
  modifiedAt: Instant,
  /** The newest entries; all of them where they are not very many. */
  history: z.array(HistoryEntry),
  /** What the authority returned, while it is to be corrected and while the correction is examined. */
  returned: z._default(z.nullable(LicenceContent), null),
  /** In the order they were received; empty for importers. */
  lateDecisions: z._default(z.array(LateDecision), []),
});
export type Licence = z.infer<typeof Licence>;
