import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import supertest from 'supertest';
import { ACCOUNT_HEADER } from '#contract/session';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, DEMO_PASSWORD, MILA } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { hearChanges } from '#server/live/hear-changes';
import { LiveHub } from '#server/live/live-hub';
import { openStream, type OpenStream } from '#server/live/testing/open-stream';
import { buildLodged, buildSyncWorld, pullAll, type SyncWorld, type User } from '#server/sync/testing/sync-world';

describe('what is open on a device', () => {
  let world: SyncWorld;
  let http: Server;
  let ana: User;
  const open: OpenStream[] = [];

  const serve = async (app: Express): Promise<Server> => {
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const listen = async (person: { readonly accountId: string }, server = http) => {
    const { headers } = await supertest(world.app).post('/api/demo-session').send({ accountId: person.accountId });
    const cookie = (headers['set-cookie'] as unknown as string[]).map((it) => it.split(';')[0]).join('; ');
    const stream = await openStream(originOf(server), cookie);
    open.push(stream);
    // What may have changed before it listened.
    await stream.more(0);
    return stream;
  };

  beforeAll(async () => {
    world = await buildSyncWorld();
    http = await serve(world.app);
    ana = await world.enter(ANA);
  }, 60_000);
  afterEach(() => open.splice(0).forEach((stream) => stream.close()));
  afterAll(async () => {
    http.close();
    http.closeAllConnections();
    await world.stop();
  });

  it('is told by nobody without a session', async () => {
    await supertest(world.app).get('/api/live').expect(401);
  });

  it('hears of a change that concerns the person, whoever made it; a stranger hears nothing', async () => {
    const [own, authority, elsewhere] = [await listen(ANA), await listen(BRUNO), await listen(MILA)];
    const before = [own.count(), authority.count(), elsewhere.count()] as const;
    await buildLodged(ana);
    await Promise.all([own.more(before[0]), authority.more(before[1])]);
    // What Mila may see is told in the same order: a change of hers comes after all that were told before it.
    await selectRows(
      world.services.db,
      `insert into inbox_items (account_id, cause_id, kind) values ($1, gen_random_uuid(), 'submit')`,
      [MILA.accountId],
    );
    await elsewhere.more(before[2]);
    expect(elsewhere.count()).toBe(before[2] + 1);
  });

  it('hears it from another server process on the same database', async () => {
    const { services } = world;
    const live = new LiveHub();
    const stop = hearChanges(services.databaseUrl, live, services.log);
    const second = createApp({ ...services, live });
    const server = await serve(second.app);
    const stream = await listen(BRUNO, server);
    const before = stream.count();
    await buildLodged(ana);
    await stream.more(before);
    live.endAll();
    await stream.ended;
    second.stop();
    server.close();
    await stop();
  });

  it('hears of a change only once the feed shows it', async () => {
    const stream = await listen(BRUNO);
    const { db } = world.services;
    const older = await db.transaction();
    await selectRows(db, 'select pg_current_xact_id()', [], older);
    const before = stream.count();
    const { licenceId } = await buildLodged(ana);
    const bruno = await world.enter(BRUNO);
    const isSeen = async () =>
      (await pullAll(bruno)).changes.some((it) => it.kind === 'licence' && it.licence.id === licenceId);
    expect(await isSeen()).toBeFalse();
    expect(stream.count()).toBe(before);
    await older.commit();
    await stream.more(before);
    expect(await isSeen()).toBeTrue();
  });

  it('hears that something may have been missed when the database was lost for a moment', async () => {
    const stream = await listen(BRUNO);
    const before = stream.count();
    const ended = await selectRows<{ ended: boolean }>(
      world.services.db,
      `select pg_terminate_backend(pid) as ended from pg_stat_activity
       where application_name = 'flegt-live' and datname = current_database()`,
    );
    expect(ended).toEqual([{ ended: true }]);
    await stream.more(before);
  });

  describe('A14: ends at once', () => {
    const enter = async (person: { readonly accountId: string }) => {
      const agent = supertest.agent(world.app).set(ACCOUNT_HEADER, person.accountId);
      const { headers } = await agent.post('/api/demo-session').send({ accountId: person.accountId }).expect(200);
      const cookie = (headers['set-cookie'] as unknown as string[]).map((it) => it.split(';')[0]).join('; ');
      const stream = async (server = http) => {
        const opened = await openStream(originOf(server), cookie);
        open.push(opened);
        await opened.more(0);
        return opened;
      };
      return { agent, stream };
    };
    const isOpen = async (stream: OpenStream) => {
      let hasEnded = false;
      void stream.ended.then(() => (hasEnded = true));
      const before = stream.count();
      await selectRows(
        world.services.db,
        `insert into inbox_items (account_id, cause_id, kind) values ($1, gen_random_uuid(), 'submit')`,
        [BRUNO.accountId],
      );
      await Promise.race([stream.more(before), stream.ended]);
      return !hasEnded;
    };

    it('with signing out, on whichever server process; other devices of the person go on', async () => {
      const [phone, desk] = [await enter(BRUNO), await enter(BRUNO)];
      const { services } = world;
      const live = new LiveHub();
      const stop = hearChanges(services.databaseUrl, live, services.log);
      const second = createApp({ ...services, live });
      const server = await serve(second.app);
      const [here, elsewhere, other] = [await phone.stream(), await phone.stream(server), await desk.stream()];
      await phone.agent.delete('/api/session').expect(204);
      await Promise.all([here.ended, elsewhere.ended]);
      expect(await isOpen(other)).toBeTrue();
      second.stop();
      server.close();
      await stop();
    });

    it('with the end of the device in the list, one by one and all', async () => {
      const [phone, tablet, desk] = [await enter(BRUNO), await enter(BRUNO), await enter(BRUNO)];
      const [onPhone, onTablet, onDesk] = [await phone.stream(), await tablet.stream(), await desk.stream()];
      const { body } = await phone.agent.get('/api/sessions').expect(200);
      const own = body.sessions.find((it: { isThis: boolean }) => it.isThis) as { id: string };
      await desk.agent.delete(`/api/sessions/${own.id}`).expect(204);
      await onPhone.ended;
      await desk.agent.delete('/api/sessions').expect(204);
      await onTablet.ended;
      expect(await isOpen(onDesk)).toBeTrue();
    });

    it('with another password', async () => {
      const [phone, desk] = [await enter(BRUNO), await enter(BRUNO)];
      const [onPhone, onDesk] = [await phone.stream(), await desk.stream()];
      const change = { oldPassword: DEMO_PASSWORD, password: DEMO_PASSWORD };
      await desk.agent.put('/api/account/password').send(change).expect(204);
      await onPhone.ended;
      expect(await isOpen(onDesk)).toBeTrue();
    });

    it('with a role that is suspended or restored, to come again under other rights', async () => {
      const bruno = await enter(BRUNO);
      for (const status of ['suspended', 'active']) {
        const stream = await bruno.stream();
        const sql = 'update role_grants set status = $2 where id = $1';
        await selectRows(world.services.db, sql, [BRUNO.grantId, status]);
        await stream.ended;
      }
    });
  });

  it('is one of ten at most: one more is told to ask by itself', async () => {
    for (let count = 0; count < 10; count += 1) await listen(ANA);
    await ana.agent.get('/api/live').expect(204);
  });
});
