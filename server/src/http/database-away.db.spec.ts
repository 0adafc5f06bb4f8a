import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { connect, selectRows, type Database } from '#server/database/connection';
import { ANA } from '#server/demo/people';
import { buildCommand, buildSyncWorld, type SyncWorld, type User } from '#server/sync/testing/sync-world';

describe('without its database', () => {
  let world: SyncWorld;
  let ana: User;
  /** Of another database of the same PostgreSQL: it shuts the one of the server, and opens it again. */
  let keeper: Database;
  let name: string;

  beforeAll(async () => {
    world = await buildSyncWorld();
    ana = await world.enter(ANA);
    const url = new URL(world.services.databaseUrl);
    name = url.pathname.slice(1);
    url.pathname = '/postgres';
    keeper = connect(url.href, 1);
  });
  afterAll(async () => {
    await keeper.close();
    await world.stop();
  });

  const shut = async () => {
    await keeper.query(`alter database ${name} allow_connections false`);
    await selectRows(keeper, 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  };
  const openAgain = async () => {
    await keeper.query(`alter database ${name} allow_connections true`);
    // Each connection of the pool that was cut is found out by whoever takes it next.
    const tryAll = () => Promise.allSettled(Array.from({ length: 8 }, () => selectRows(world.services.db, 'select 1')));
    while ((await tryAll()).some(({ status }) => status === 'rejected'));
  };
  const envelope = (...commands: unknown[]) => ({ deviceId: randomUUID(), sentAt: new Date().toISOString(), commands });

  it('A10: it asks to come again, and says of a write that it does not know', async () => {
    await shut();
    try {
      const asked = [
        () => ana.agent.get('/api/session'),
        () => ana.agent.get('/api/changes'),
        () => ana.agent.get('/api/licences'),
        () => supertest(world.app).get('/dev/mail'),
        () => supertest(world.app).get('/readyz'),
      ];
      for (const ask of asked) {
        const { status, headers, body } = await ask();
        expect(`${status} ${body.code}`).toBe('503 database-away');
        expect(Number(headers['retry-after'])).toBeGreaterThan(0);
        expect(body.title).not.toContain('changed');
        expect(body.params).toBeUndefined();
      }
      const written = [
        () => ana.agent.post('/api/commands').send(envelope(buildCommand(ana, 'saveDraft'))),
        () =>
          supertest(world.app).post('/api/session').send({ email: 'jan@example.org', password: 'tall oaks 7 rivers' }),
        () => supertest(world.app).post('/api/demo-session').send({ accountId: ANA.accountId }),
        () => ana.agent.delete('/api/session'),
      ];
      for (const write of written) {
        const { status, headers, body } = await write();
        expect(`${status} ${body.code} ${body.params?.kept}`).toBe('503 database-away unknown');
        expect(Number(headers['retry-after'])).toBeGreaterThan(0);
        expect(body.title).not.toContain('othing was changed');
      }
    } finally {
      await openAgain();
    }
    await ana.agent.get('/api/session').expect(200);
  });

  it('A10: it answers what needs none, to whoever is signed in too', async () => {
    await shut();
    try {
      for (const who of [ana.agent, supertest(world.app)]) {
        await who.get('/api/about').expect(200);
        await who.get('/api/receipt-keys').expect(200);
        await who.get('/healthz').expect(200);
      }
    } finally {
      await openAgain();
    }
  });

  it('A10: a write that was cut in the middle is there once when it is sent again', async () => {
    const command = buildCommand(ana, 'saveDraft');
    const blocker = await world.services.db.transaction();
    await world.services.db.query('lock table licences in exclusive mode', { transaction: blocker });
    const cut = ana.agent
      .post('/api/commands')
      .send(envelope(command))
      .then((it) => it);
    const isWaiting = `select pid from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`;
    let waiting: { pid: number }[] = [];
    while (!waiting.length) waiting = await selectRows<{ pid: number }>(keeper, isWaiting, [name]);
    await selectRows(keeper, 'select pg_terminate_backend($1)', [waiting[0]?.pid]);
    const { status, body } = await cut;
    expect(`${status} ${body.code}`).toBe('503 database-away');
    await blocker.rollback();
    expect((await ana.sendOne(command)).outcome).toBe('accepted');
    expect((await ana.sendOne(command)).outcome).toBe('accepted');
    const rows = await selectRows(world.services.db, 'select 1 from licences where id = $1', [command.licenceId]);
    expect(rows.length).toBe(1);
  });

  it('A10: a statement that takes too long is said to be too much at the moment', async () => {
    const blocker = await world.services.db.transaction();
    await world.services.db.query('lock table licences', { transaction: blocker });
    const asked = ana.agent.get('/api/changes').then((it) => it);
    const cancel = `select pg_cancel_backend(pid) from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`;
    while (!(await selectRows(keeper, cancel, [name])).length);
    const { status, body, headers } = await asked;
    await blocker.rollback();
    expect(`${status} ${body.code}`).toBe('503 overloaded');
    expect(headers['retry-after']).toBeDefined();
  });

  it('A10: a full disk is told as such', async () => {
    const { db } = world.services;
    await db.query(`create function no_room() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
      create trigger no_room before insert on licences for each statement execute function no_room()`);
    const { status, body } = await ana.agent.post('/api/commands').send(envelope(buildCommand(ana, 'saveDraft')));
    expect(`${status} ${body.code} ${body.params?.kept}`).toBe('507 disk-full unknown');
    await db.query('drop trigger no_room on licences');
    expect((await ana.sendOne(buildCommand(ana, 'saveDraft'))).outcome).toBe('accepted');
  });
});
