import * as z from 'zod/mini';
import { isDeclarable } from '#domain/clearance/declarable';
import { DETENTIONS } from '#domain/clearance/detention';
import { ANOTHER_NUMBER_CODES } from '#domain/decisions/another-number';
import { CANCELLATION_CODES } from '#domain/decisions/cancellation';
import { REJECTION_REASON_CODES } from '#domain/decisions/rejection-reasons';
import { VERIFICATION_STEP_CODES } from '#domain/decisions/verification-steps';
import { LAST_BOX, MAX_PINS } from '#domain/correction/pin';
import { saysWhatToCorrect } from '#domain/correction/says-what-to-correct';
import { normalizeMrn } from '#domain/values/mrn';
import { Explanation, Pin, PinAnswer, setOf } from '#contract/correction';
import { QuantityText, text, Uuid, words } from '#contract/values';

const set = <Code extends string>(codes: readonly [Code, ...Code[]]) =>
  z.array(z.enum(codes)).check(
    z.minLength(1),
    z.maxLength(codes.length),
    z.refine((chosen) => new Set(chosen).size === chosen.length),
  );

/** What is chosen besides the words; kept in the event and shown in the history. */
/** Why a number close to one in use is another; the server asks for it where there is one. */
const Another = { another: z.optional(z.enum(ANOTHER_NUMBER_CODES)) };
const Verify = { steps: set(VERIFICATION_STEP_CODES) };
const Reject = { reasons: set(REJECTION_REASON_CODES) };
const Cancel = { because: z.enum(CANCELLATION_CODES), replacedBy: text(100) };
const Suspend = { measure: z.enum(DETENTIONS) };
/** One line of the customs declaration against a line of the licence; `line` is null where the licence measures all goods at once. */
const Declared = z.strictObject({
  line: z.nullable(Uuid),
  volumeM3: z.nullable(QuantityText),
  netWeightKg: z.nullable(QuantityText),
});
/** What customs compared; `isOtherOffice`: confirmed that another office was announced. */
const Compared = {
  declarationNumber: text(40),
  declared: z.array(Declared).check(z.maxLength(500)),
  isOtherOffice: z.boolean(),
};
const declarable = z.nullable(QuantityText.check(z.refine(isDeclarable)));
/** The same as it is decided: the number in one notation, quantities somebody can have declared. */
const Comparing = {
  ...Compared,
  declarationNumber: text(40).check(z.overwrite(normalizeMrn)),
  declared: z
    .array(z.strictObject({ line: z.nullable(Uuid), volumeM3: declarable, netWeightKg: declarable }))
    .check(z.maxLength(500)),
};

const Words = { words: text(4000) };
const Reason = { words: words(4000) };

/** Absent rather than empty where nothing is pinned: a command of before has the same hash as ever. */
const Pins = { pins: z.optional(setOf(Pin, MAX_PINS, ({ id }) => id)) };
const Return = z
  .strictObject({ ...Words, ...Pins })
  .check(z.refine(({ words: said, pins = [] }) => saysWhatToCorrect(said, pins), { path: ['words'] }));
/** What goes with a corrected licence: an answer to a pin, and why a box without one was changed. */
export const Correction = {
  answers: z.optional(setOf(PinAnswer, MAX_PINS, ({ pinId }) => pinId)),
  explained: z.optional(setOf(Explanation, LAST_BOX, ({ box }) => String(box))),
};

/** What each decision says. */
export const DECISION_PAYLOADS = {
  withdraw: z.strictObject(Words),
  verify: z.strictObject({ ...Words, ...Verify }),
  remark: z.strictObject(Reason),
  validate: z.strictObject({ ...Words, ...Another }),
  reject: z.strictObject({ ...Reason, ...Reject }),
  return: Return,
  cancel: z.strictObject({ ...Reason, ...Cancel }),
  clear: z.strictObject({ ...Words, ...Comparing }),
  suspend: z.strictObject({ ...Reason, ...Comparing, ...Suspend }),
  refuse: z.strictObject({ ...Reason, ...Comparing }),
  correct: z.strictObject(Reason),
};

/** What was chosen in a decision or goes with a correction, as the history tells it; each only where it was. */
export const DecisionDetails = z.partial(
  z.strictObject({ ...Another, ...Verify, ...Reject, ...Cancel, ...Suspend, ...Compared, ...Pins, ...Correction }),
);
export type DecisionDetails = z.infer<typeof DecisionDetails>;
