import { findRow } from '#server/database/connection';
import { Problem } from '#server/http/problem';
import { moveClearance } from '#server/licences/move-licence';
import type { LicenceScene, UseCase } from '#server/licences/use-case';

/** From the server's receipt of the decision. */
const CORRECTABLE_HOURS = 24;

/**
 * The office that cleared or refused takes a mistake back, with its reason, within a day; goods then wait for a decision again.
 * @throws Problem 409 `not-allowed-now` for another office or a later day
 */
export const correctClearance: UseCase<'correct'> = async ({ payload }, scene) => {
  const next = moveClearance('correct', payload.words, scene);
  const last = await findLastDecision(scene);
  const isOurs = last?.officeCode === scene.actor.grant.officeCode;
  const isLate = !last || scene.at.getTime() - last.at.getTime() > CORRECTABLE_HOURS * 3_600_000;
  if (!isOurs || isLate)
    throw new Problem(
      409,
      isOurs ? 'too-late-to-correct' : 'decided-elsewhere',
      'This decision cannot be corrected here now.',
    );
  return next;
};

function findLastDecision({ db, tx, licence }: LicenceScene): Promise<{ officeCode: string; at: Date } | undefined> {
  const sql = `
    select g.office_code as "officeCode", e.at from licence_events e join role_grants g on g.id = e.grant_id
    where e.licence_id = $1 and e.kind in ('clear', 'refuse') order by e.version desc limit 1`;
  return findRow(db, sql, [licence.id], tx);
}
