import { randomUUID } from 'node:crypto';
import { toLicenceIdentity } from '#domain/values/licence-identity';
import { selectRows, type Database } from '#server/database/connection';
import { createUmzug, migrate } from '#server/database/migrate';
import { createTestDatabase } from '#server/database/testing/test-database';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, BRUNO } from '#server/demo/people';

interface Legacy {
  readonly number: string;
  readonly country?: string | null;
  readonly validation?: string;
  readonly clearance?: string;
  /** Hour of 1 March in which it was validated. */
  readonly hour?: number;
}

describe('the migration that gives every number its identity', () => {
  let db: Database;

  beforeAll(async () => {
    ({ db } = await createTestDatabase());
    await loadDemoPeople(db);
  });
  beforeEach(async () => {
    await migrate(db);
    await createUmzug(db).down({ to: '0026-identify-numbers.ts' });
  });

  const insert = async ({ number, country = 'GH', ...it }: Legacy): Promise<string> => {
    const id = randomUUID();
    const { validation = 'validated', clearance = 'notCleared', hour } = it;
    await selectRows(
      db,
      `insert into licences (id, version, requester_id, validation_state, clearance_state, content, content_sha256, licence_number,
         number_key, partner_country, entry_country, chain_head)
       values ($1, 1, $2, $3, $4, '{}', 'none', $5, $6, $7, 'BE', 'none')`,
      [id, ANA.accountId, validation, clearance, number, country && `${country}:${randomUUID()}`, country],
    );
    if (hour !== undefined)
      await selectRows(
        db,
        `insert into licence_events (id, licence_id, version, kind, account_id, grant_id, device_id, at, device_at,
           device_offset_ms, after, hash) values (gen_random_uuid(), $1, 1, 'validate', $2, $3, gen_random_uuid(), $4, $4, 0, '{}', 'none')`,
        [id, BRUNO.accountId, BRUNO.grantId, `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z`],
      );
    return id;
  };

  it('A3, F6: keeps both where two validated ones meet, and none can follow', async () => {
    const numbers = [
      'TIDD/2026/777-BE',
      'TІDD/2026/777-ВE',
      'tidd 2026 ٧٧٧ be',
      'TIDD/2026/77-7BE',
      'ＴＩＤＤ/2026/778-BE',
      ' - ',
      '木-1',
    ];
    const [first, second, third, other] = [
      await insert({ number: numbers[0] ?? '', hour: 12 }),
      await insert({ number: numbers[1] ?? '', hour: 9 }),
      await insert({ number: numbers[2] ?? '', hour: 15, validation: 'cancelled', clearance: 'cleared' }),
      await insert({ number: numbers[3] ?? '' }),
    ];
    await insert({ number: numbers[0] ?? '', validation: 'submitted' });
    await insert({ number: numbers[0] ?? '', validation: 'cancelled', clearance: 'refused' });
    await insert({ number: numbers[0] ?? '', country: 'ID' });
    await insert({ number: numbers[0] ?? '', country: null, validation: 'draft' });
    for (const number of numbers.slice(4)) await insert({ number });
    const feed = 'select id, changed_xid::text, modified_at from licences order by id';
    const before = await selectRows(db, feed);

    await migrate(db);

    expect(await selectRows(db, feed)).toEqual(before);
    const doubles = await selectRows(
      db,
      'select licence_id as id, first_id as first, told_at as "toldAt" from number_doubles',
    );
    expect(doubles).toEqual(
      jasmine.arrayWithExactContents([first, third].map((id) => ({ id, first: second, toldAt: null }))),
    );
    expect(await selectRows(db, 'select id from licences where is_known_double order by id')).toEqual(
      [first, third].sort().map((id) => ({ id })),
    );
    const rows = await selectRows<{ number: string; country: string | null; identity: string | null }>(
      db,
      'select licence_number as number, partner_country as country, number_identity as identity from licences',
    );
    for (const { number, country, identity } of rows)
      expect(identity).withContext(number).toBe(toLicenceIdentity(number, country));
    const again = selectRows(db, `update licences set number_identity = 'GH:TIDD-2026-777-BE' where id = $1`, [other]);
    await expectAsync(again).toBeRejectedWithError(/unique|Validation/i);
  });

  it('identifies more than it reads at once', async () => {
    await selectRows(
      db,
      `insert into licences (id, version, requester_id, validation_state, content, content_sha256, licence_number, partner_country, entry_country, chain_head)
       select gen_random_uuid(), 1, $1, 'submitted', '{}', 'none', 'MANY/' || n, 'GH', 'BE', 'none' from generate_series(1, 10001) n`,
      [ANA.accountId],
    );
    await migrate(db);
    const sql = `select count(*)::int as count from licences where number_identity = 'GH:' || replace(licence_number, '/', '-') and licence_number like 'MANY/%'`;
    expect(await selectRows(db, sql)).toEqual([{ count: 10_001 }]);
  });
});
