import { randomUUID } from 'node:crypto';
import { selectRows } from '#server/database/connection';
import type { DemoPerson } from '#server/demo/people';
import type { SyncWorld, User } from '#server/sync/testing/sync-world';

/** `person` with a role at the customs office `officeCode` of Belgium besides what they are. */
export async function enterAtOffice(world: SyncWorld, person: DemoPerson, officeCode: string): Promise<User> {
  const grantId = randomUUID();
  await selectRows(
    world.services.db,
    `insert into role_grants (id, account_id, role, status, country, office_code) values ($1, $2, 'customs', 'active', 'BE', $3)`,
    [grantId, person.accountId, officeCode],
  );
  return { ...(await world.enter(person)), person: { ...person, role: 'customs', grantId, officeCode } };
}
