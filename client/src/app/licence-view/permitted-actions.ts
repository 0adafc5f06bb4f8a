import type { Grant } from '#contract/role';
import type { Licence } from '#contract/licence';
import { type Action, isAllowed } from '#domain/rights';
import { permittedClearanceEvents } from '#domain/workflow/clearance';
import { permittedValidationEvents } from '#domain/workflow/validation';
import { standingTowards } from './standing-towards';

/** Kinds of typing rather than deciding: no row of the workflow is behind them, only a right. */
const TYPING: readonly Action[] = ['edit', 'discard'];

/** What the person may do now: the workflow has a row for it and the rights table allows it. One button for each. */
export function permittedActions(licence: Licence, grant: Grant | null): readonly Action[] {
  if (!grant) return [];
  const standing = standingTowards(licence, grant);
  const events: readonly Action[] = [
    ...TYPING,
    ...permittedValidationEvents(licence.validation, grant.role),
    ...permittedClearanceEvents(licence.validation, licence.clearance, grant.role),
  ];
  return events.filter((action) => isAllowed(grant.role, action, licence.validation, standing));
}
