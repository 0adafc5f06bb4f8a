import type { Grant } from '#contract/role';
import type { Licence } from '#contract/licence';
import { findNextClearanceState, isCustomsDecision } from '#domain/workflow/clearance';
import { findNextValidationState, VALIDATION_EVENTS, type ValidationEvent } from '#domain/workflow/validation';
import type { OutboxRecord } from '../storage/records';

/** The licence as it will be once the server has received what waits here; what was stopped moves nothing, nor what is behind it. */
export function projectWaiting(licence: Licence, waiting: readonly OutboxRecord[], { role }: Grant): Licence {
  const stopped = waiting.findIndex(({ state }) => state === 'needsYou');
  return (stopped < 0 ? waiting : waiting.slice(0, stopped)).reduce<Licence>((now, { command }) => {
    const { validation, clearance } = now;
    if (isCustomsDecision(command))
      return { ...now, clearance: findNextClearanceState(validation, clearance, command.kind, role) ?? clearance };
    const event = VALIDATION_EVENTS.find((it): it is ValidationEvent => it === command.kind);
    return event ? { ...now, validation: findNextValidationState(validation, event, role) ?? validation } : now;
  }, licence);
}
