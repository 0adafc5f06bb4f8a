import { CLEARANCE_STATES } from '#domain/workflow/clearance';
import { VALIDATION_STATES } from '#domain/workflow/validation';
import { selectRows } from '#server/database/connection';
import { loadDemo } from '#server/demo/load-demo';
import { ANA, BRUNO, CARLA, DAAN, JORIS, MILA } from '#server/demo/people';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { SCHEDULES } from '#server/jobs/tasks';
import { loadChanges } from '#server/sync/load-changes';

describe('loading the demo', () => {
  let services: SpecServices;

  beforeAll(async () => {
    services = await buildServices();
    await loadDemo(services);
  }, 60_000);
  afterAll(() => services.stop());

  const column = async (sql: string) =>
    (await selectRows<{ value: string }>(services.db, sql)).map(({ value }) => value);

  it('shows every state of validation and of clearance, in three Member States', async () => {
    expect(await column('select distinct validation_state as value from licences')).toEqual(
      jasmine.arrayWithExactContents([...VALIDATION_STATES]),
    );
    expect(
      await column(`select distinct clearance_state as value from licences where validation_state = 'validated'`),
    ).toEqual(jasmine.arrayWithExactContents([...CLEARANCE_STATES]));
    expect(
      await column('select distinct entry_country as value from licences where entry_country is not null'),
    ).toEqual(jasmine.arrayWithExactContents(['BE', 'DE', 'NL']));
  });

  it('leaves no list and no inbox empty', async () => {
    for (const person of [ANA, JORIS, BRUNO, CARLA, DAAN, MILA]) {
      const { changes } = await loadChanges(services.db, person.accountId, { limit: 500 });
      const kinds = new Set(changes.map(({ kind }) => kind));
      expect([...kinds].sort())
        .withContext(person.firstName)
        .toEqual(['inbox', 'licence']);
    }
  });

  it('gives the support team requests to decide, once', async () => {
    await loadDemo(services);
    const waiting = await column(
      `select role as value from role_grants where status = 'requested' order by requested_at`,
    );
    expect(waiting).toEqual(['importer', 'customs']);
  });

  it('writes no mail to anybody', async () => {
    // What is done by the clock comes at its minute, whether the demo is loaded or not.
    const clocked = SCHEDULES.map(([task]) => `'${task}'`).join();
    const sql = `select name as value from pgboss.job where name not like '\\_\\_%' and name not in (${clocked})`;
    expect(await column(sql)).toEqual([]);
  });

  it('tells a story whose events follow each other and have happened', async () => {
    const wrong = await column(`select e.id::text as value from licence_events e
      left join licence_events b on b.licence_id = e.licence_id and b.version = e.version - 1
      where e.at > now() or e.at <= b.at`);
    expect(wrong).toEqual([]);
  });

  it('is idempotent', async () => {
    const count = 'select count(*)::text as value from licence_events';
    const before = await column(count);
    await loadDemo(services);
    expect(await column(count)).toEqual(before);
  });
});
