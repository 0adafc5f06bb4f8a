import * as z from 'zod/mini';
import { Correction, DECISION_PAYLOADS } from '#contract/decision';
import { LicenceContent } from '#contract/licence-content';
import { Instant, Sha256, Uuid, words } from '#contract/values';

/** The version of this contract. A server that no longer speaks a command's version answers `update-needed`. */
export const CONTRACT_VERSION = 1;
/** Commands in one request, at most. */
export const COMMANDS_PER_REQUEST = 20;

/** What the content was when it was changed: a server version (0: none yet), or that which an earlier command will make. */
export const Base = z.union([z.int().check(z.nonnegative()), z.strictObject({ after: Uuid })]);
export type Base = z.infer<typeof Base>;

const Content = z.strictObject({ content: LicenceContent });
const Submit = z.strictObject({ content: LicenceContent, ...Correction });
const Update = z.strictObject({ content: LicenceContent, words: words(4000) });

/** Bound when the command is made, never changed afterwards. */
const bound = {
  mutationId: Uuid,
  licenceId: Uuid,
  base: Base,
  imageIds: z.array(Sha256).check(z.maxLength(40)),
  grantId: Uuid,
  contractVersion: z.int(),
  /** Device time; order never comes from it. */
  deviceAt: Instant,
};

/** One change of one licence. Every kind but `saveDraft`, `discard` and `submit` is a decision: compare-and-set on the version. */
export const Command = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saveDraft'), payload: Content, ...bound }),
  z.strictObject({ kind: z.literal('submit'), payload: Submit, ...bound }),
  z.strictObject({ kind: z.literal('discard'), payload: z.strictObject({}), ...bound }),
  z.strictObject({ kind: z.literal('update'), payload: Update, ...bound }),
  z.strictObject({ kind: z.literal('withdraw'), payload: DECISION_PAYLOADS.withdraw, ...bound }),
  z.strictObject({ kind: z.literal('verify'), payload: DECISION_PAYLOADS.verify, ...bound }),
  z.strictObject({ kind: z.literal('remark'), payload: DECISION_PAYLOADS.remark, ...bound }),
  z.strictObject({ kind: z.literal('validate'), payload: DECISION_PAYLOADS.validate, ...bound }),
  z.strictObject({ kind: z.literal('reject'), payload: DECISION_PAYLOADS.reject, ...bound }),
  z.strictObject({ kind: z.literal('return'), payload: DECISION_PAYLOADS.return, ...bound }),
  z.strictObject({ kind: z.literal('cancel'), payload: DECISION_PAYLOADS.cancel, ...bound }),
  z.strictObject({ kind: z.literal('clear'), payload: DECISION_PAYLOADS.clear, ...bound }),
  z.strictObject({ kind: z.literal('suspend'), payload: DECISION_PAYLOADS.suspend, ...bound }),
  z.strictObject({ kind: z.literal('refuse'), payload: DECISION_PAYLOADS.refuse, ...bound }),
  z.strictObject({ kind: z.literal('correct'), payload: DECISION_PAYLOADS.correct, ...bound }),
]);
export type Command = z.infer<typeof Command>;
export type CommandKind = Command['kind'];

/** `POST /api/commands`: the envelope is checked as a whole, each command by itself, so that one bad command stops only its licence. */
export const CommandRequest = z.strictObject({
  deviceId: Uuid,
  /** Device time of sending; the server notes the offset. */
  sentAt: Instant,
  commands: z.array(z.unknown()).check(z.minLength(1), z.maxLength(COMMANDS_PER_REQUEST)),
});
export type CommandRequest = z.infer<typeof CommandRequest>;
