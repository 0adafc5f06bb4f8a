import { selectRows, type Database } from '#server/database/connection';
import { createTestDatabase } from '#server/database/testing/test-database';
import { closeDemo } from '#server/demo/close-demo';
import { loadDemoApplicants } from '#server/demo/load-demo-applicants';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA } from '#server/demo/people';

describe('loading the demo people', () => {
  let db: Database;
  beforeAll(async () => ({ db } = await createTestDatabase()));

  it('is idempotent', async () => {
    const read = () =>
      selectRows(
        db,
        'select a.email, a.password_hash, g.role, g.status from accounts a join role_grants g on g.account_id = a.id where a.is_demo order by 1',
      );
    await loadDemoPeople(db);
    const before = await read();
    await loadDemoPeople(db);
    expect(before.length).toBe(7);
    expect(await read()).toEqual(before);
  });

  it('writes down who decided, and who waits and was reminded', async () => {
    await loadDemoPeople(db);
    await loadDemoApplicants(db);
    await loadDemoApplicants(db);
    const kinds = await selectRows<{ kind: string; count: string }>(
      db,
      `select kind, count(*) from grant_events where kind <> 'remind' group by kind order by kind`,
    );
    expect(kinds).toEqual([
      { kind: 'approve', count: '7' },
      { kind: 'request', count: '2' },
    ]);
    const reminded = `select g.reminded_at is null = (e.id is null) as fits from role_grants g
      left join grant_events e on e.grant_id = g.id and e.kind = 'remind' where g.status = 'requested'`;
    expect(await selectRows(db, reminded)).toEqual([{ fits: true }, { fits: true }]);
  });

  it('is undone for their sessions where the demo is off', async () => {
    await loadDemoPeople(db);
    const insert = `insert into "Sessions" values ($1, now() + '1 day', $2, now(), now())`;
    await db.query(insert, { bind: ['demo', JSON.stringify({ accountId: ANA.accountId })] });
    await db.query(insert, { bind: ['other', JSON.stringify({ accountId: '01980000-0000-7000-8000-00000000beef' })] });
    await closeDemo(db);
    expect(await selectRows(db, 'select sid from "Sessions"')).toEqual([{ sid: 'other' }]);
  });
});
