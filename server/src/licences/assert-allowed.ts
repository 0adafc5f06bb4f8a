import { isAllowed, RIGHTS, type Action } from '#domain/rights';
import { notFound, Problem } from '#server/http/problem';
import { findStanding, type Actor } from '#server/licences/standing';
import type { StoredLicence } from '#server/licences/stored-licence';

/**
 * Whether the rights table lets the actor do this in some state of the licence.
 * @throws Problem 404 when it never does with such a licence
 */
export function assertEverAllowed(action: Action, licence: StoredLicence | undefined, actor: Actor): void {
  const standing = findStanding(licence, actor);
  if (!RIGHTS[actor.grant.role][action]?.some(({ reach }) => standing[reach])) throw notFound();
}

/**
 * Whether the rights table lets the actor do this now.
 * @throws Problem 404 when it never does with such a licence, 409 `not-allowed-now` when only its state forbids it
 */
export function assertAllowed(action: Action, licence: StoredLicence | undefined, actor: Actor): void {
  assertEverAllowed(action, licence, actor);
  const state = licence?.validation ?? 'draft';
  if (!isAllowed(actor.grant.role, action, state, findStanding(licence, actor))) throw notAllowedNow(licence);
}

/** The workflow has no such step from the present state. */
export function notAllowedNow(licence: StoredLicence | undefined): Problem {
  return new Problem(409, 'not-allowed-now', 'The state of the licence does not allow this.', {
    params: { validation: licence?.validation ?? 'draft', clearance: licence?.clearance ?? 'notCleared' },
  });
}
