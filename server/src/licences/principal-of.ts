import { isMandateInForce, type MandateTerm } from '#domain/mandate';
import type { LicenceContent } from '#domain/licence-content';
import { parsePlainDate } from '#domain/values/plain-date';
import { findRow } from '#server/database/connection';
import { Problem } from '#server/http/problem';
import type { StoredLicence } from '#server/licences/stored-licence';
import type { Scene } from '#server/licences/use-case';

interface MandateRow extends MandateTerm {
  readonly principalCompanyId: string;
}

/** The mandate the content names, if it is one of the company the actor acts for; it cannot be ended until the command is done. */
async function findOwnMandate(
  { mandateId }: LicenceContent,
  { db, tx, actor }: Scene,
): Promise<MandateRow | undefined> {
  if (!mandateId || actor.grant.role !== 'importer') return undefined;
  return findRow<MandateRow>(
    db,
    `select principal_company_id as "principalCompanyId", status, from_day::text as "from", until_day::text as until
     from mandates where id = $1 and agent_company_id = $2 for share`,
    [mandateId, actor.grant.companyId],
    tx,
  );
}

/** For whom an agent makes a draft: nothing is decided yet, so a mandate that was given once is enough to go on with it. */
export async function findDraftPrincipal(
  content: LicenceContent,
  scene: Scene & { readonly licence: StoredLicence | undefined },
): Promise<string | null> {
  const mandate = await findOwnMandate(content, scene);
  if (!mandate) return null;
  const isCarried = scene.licence?.principalCompanyId === mandate.principalCompanyId;
  return mandate.status === 'active' || isCarried ? mandate.principalCompanyId : null;
}

/**
 * For whom an agent lodges a licence now; null when the content names no mandate.
 * @throws Problem 422 `mandate-not-in-force` when it is not one of the agent's company that holds on this day (UTC)
 */
export async function getPrincipal(content: LicenceContent, scene: Scene): Promise<string | null> {
  if (!content.mandateId) return null;
  const mandate = await findOwnMandate(content, scene);
  if (mandate && isMandateInForce(mandate, parsePlainDate(scene.at.toISOString().slice(0, 10))))
    return mandate.principalCompanyId;
  throw new Problem(422, 'mandate-not-in-force', 'The mandate does not hold: it is not given, not begun or over.', {
    errors: [{ pointer: '/mandateId', code: 'not-in-force' }],
  });
}
