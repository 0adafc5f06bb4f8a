import { findNextClearanceState, type ClearanceEvent } from '#domain/workflow/clearance';
import { findNextValidationState, type ValidationEvent } from '#domain/workflow/validation';
import { notAllowedNow } from '#server/licences/assert-allowed';
import type { NextLicence } from '#server/licences/stored-licence';
import type { LicenceScene } from '#server/licences/use-case';

/**
 * The licence after a step of the validation table, with the words of the decision.
 * @throws Problem 409 `not-allowed-now` when the table has no such step
 */
export function moveValidation(event: ValidationEvent, words: string, { licence, actor }: LicenceScene): NextLicence {
  const validation = findNextValidationState(licence.validation, event, actor.grant.role);
  if (!validation) throw notAllowedNow(licence);
  return { ...licence, validation, decisionWords: words };
}

/**
 * The licence after a step of the clearance table, with the words of the decision.
 * @throws Problem 409 `not-allowed-now` when the table has no such step
 */
export function moveClearance(event: ClearanceEvent, words: string, { licence, actor }: LicenceScene): NextLicence {
  const clearance = findNextClearanceState(licence.validation, licence.clearance, event, actor.grant.role);
  if (!clearance) throw notAllowedNow(licence);
  return { ...licence, clearance, decisionWords: words };
}
