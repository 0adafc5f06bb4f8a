import type { LicenceContent } from '#domain/licence-content';
import { isTimeZone } from '#domain/values/arrival';
import { isPlainDate } from '#domain/values/plain-date';

/** The steps of the dialog "Submit licence for validation", in order. */
export const SUBMIT_STEPS = ['entry', 'arrival', 'behalf', 'final'] as const;
export type SubmitStep = (typeof SUBMIT_STEPS)[number];

/** What the step still misses, as a key under `submit.missing`; null when one may go on. */
export function missingIn(step: SubmitStep, { pointOfEntry, arrival }: LicenceContent): SubmitStep | null {
  switch (step) {
    case 'entry':
      return pointOfEntry ? null : 'entry';
    case 'arrival':
      return arrival && isPlainDate(arrival.date) && isClockTime(arrival.time) && isTimeZone(arrival.zone)
        ? null
        : 'arrival';
    case 'behalf':
    case 'final':
      return null;
  }
}

/** The step to open the dialog at: the first that misses something, else the first; of a correction, which was asked before, the last. */
export function firstOpenStep(content: LicenceContent, isCorrection = false): SubmitStep {
  return SUBMIT_STEPS.find((step) => missingIn(step, content)) ?? (isCorrection ? 'final' : 'entry');
}

/** The step beside `step`; itself at either end. */
export function stepBeside(step: SubmitStep, by: -1 | 1): SubmitStep {
  return SUBMIT_STEPS[SUBMIT_STEPS.indexOf(step) + by] ?? step;
}

function isClockTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
