import { nameForeignSigns } from '#domain/values/plain-signs';
import { findRow, selectRows } from '#server/database/connection';
import { Problem } from '#server/http/problem';
import { numberTaken } from '#server/licences/number-taken';
import type { LicenceScene } from '#server/licences/use-case';

/**
 * The number of the licence can be told from all others, and no licence in force, or under which goods were released, has it. An
 * index sees to that, but it leaves out those that had a number twice before its identity was known: they still have it.
 * @throws Problem 409 `number-has-foreign-signs` for one lodged before they were refused, 409 `number-already-validated`
 */
export async function assertNumberFree({ db, tx, licence }: LicenceScene): Promise<void> {
  // Two that are near are not validated at one moment, each without knowing of the other.
  await selectRows(db, `select pg_advisory_xact_lock(hashtext('validate'))`, [], tx);
  const signs = nameForeignSigns(licence.content.licenceNumber);
  if (signs)
    throw new Problem(409, 'number-has-foreign-signs', 'The number has letters that no licence number has.', {
      errors: [{ pointer: '/licenceNumber', code: 'BOX3-SIGNS' }],
      params: { signs },
    });
  const sql = `
    select 1 from licences own join licences l on l.number_identity = own.number_identity and l.id <> own.id
    where own.id = $1 and (l.validation_state = 'validated' or l.clearance_state = 'cleared') limit 1`;
  if (await findRow(db, sql, [licence.id], tx)) throw numberTaken();
}
