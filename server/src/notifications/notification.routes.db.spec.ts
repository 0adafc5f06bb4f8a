import type { Express } from 'express';
import supertest from 'supertest';
import { PushReceiver } from '#contract/testing/push-receiver';
import { findRow, selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, JORIS } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';
import { createHandOverPushes } from '#server/notifications/hand-over/hand-over-pushes';

describe('the routes of notifications', () => {
  let push: PushReceiver;
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;
  let ana: SignedIn;
  let joris: SignedIn;

  beforeAll(async () => {
    push = await PushReceiver.start();
    services = await buildServices({ PUSH_TEST_ORIGIN: push.origin });
    await loadDemoPeople(services.db);
    ({ app, stop: stopApp } = createApp(services));
    ana = await signInAs(app, ANA);
    joris = await signInAs(app, JORIS);
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
    await push.stop();
  });
  beforeEach(() => services.db.query('delete from push_subscriptions'));

  const subscribe = () => push.subscribe(services.keys.vapid.publicKey);
  const owners = () =>
    selectRows<{ account_id: string }>(services.db, 'select account_id from push_subscriptions').then((rows) =>
      rows.map((row) => row.account_id),
    );

  it('answers 401 to nobody', async () => {
    await supertest(app).put('/api/push-subscription').send(subscribe()).expect(401);
    await supertest(app).delete('/api/push-subscription').send({ endpoint: 'https://push.example.org/1' }).expect(401);
    await supertest(app).post('/api/push-subscription/test').expect(401);
    await supertest(app)
      .post('/api/inbox/read')
      .send({ ids: [ANA.accountId] })
      .expect(401);
  });

  it('keeps a subscription once, for the last account that registered it', async () => {
    const subscription = subscribe();
    const { body: first } = await ana.put('/api/push-subscription').send(subscription).expect(200);
    const { body: second } = await ana.put('/api/push-subscription').send(subscription).expect(200);
    expect([first, second]).toEqual([{ isNew: true }, { isNew: false }]);
    expect(await owners()).toEqual([ANA.accountId]);
    await joris.put('/api/push-subscription').send(subscription).expect(200);
    expect(await owners()).toEqual([JORIS.accountId]);
    await ana.delete('/api/push-subscription').send({ endpoint: subscription.endpoint }).expect(204);
    expect(await owners()).toEqual([JORIS.accountId]);
    await joris.delete('/api/push-subscription').send({ endpoint: subscription.endpoint }).expect(204);
    expect(await owners()).toEqual([]);
  });

  for (const endpoint of ['http://push.example.org/1', 'https://10.0.0.1/1', 'https://[::1]/1', 'ftp://example.org/1'])
    it(`refuses ${endpoint}`, async () => {
      const { body } = await ana
        .put('/api/push-subscription')
        .send({ ...subscribe(), endpoint })
        .expect(422);
      expect(body.errors[0].pointer).toBe('/endpoint');
    });

  for (const endpoint of ['https://push.example.org:8443/1', 'https://push.example.org:22/1', 'https://[3fff::1]/1'])
    it(`A19: refuses ${endpoint}`, async () => {
      const { body } = await ana
        .put('/api/push-subscription')
        .send({ ...subscribe(), endpoint })
        .expect(422);
      expect(body.code).toBe('not-a-push-service');
    });

  it('A19: keeps a subscription from somebody who knows its endpoint only', async () => {
    const subscription = subscribe();
    await ana.put('/api/push-subscription').send(subscription).expect(200);
    const foreign = subscribe().keys;
    for (const keys of [
      foreign,
      { ...subscription.keys, auth: foreign.auth },
      { ...foreign, auth: subscription.keys.auth },
    ]) {
      const { body } = await joris
        .put('/api/push-subscription')
        .send({ ...subscription, keys })
        .expect(409);
      expect(body.code).toBe('push-endpoint-taken');
    }
    const kept = await selectRows(services.db, 'select account_id, p256dh, auth from push_subscriptions');
    expect(kept).toEqual([{ account_id: ANA.accountId, ...subscription.keys }]);
  });

  it('B13: does not take again what its push service said is no more, however often the device tells it', async () => {
    const { endpoint, keys } = subscribe();
    const tell = async (isKnown: boolean) => {
      const { body } = await ana.put('/api/push-subscription').send({ endpoint, keys, isKnown }).expect(200);
      return body.isNew as boolean;
    };
    expect([await tell(false), await tell(true)]).toEqual([true, false]);
    await services.db.query('delete from push_subscriptions');
    // A start that was cut short before it made another one says it again at the next.
    expect([await tell(true), await tell(true)]).toEqual([true, true]);
    expect(await selectRows(services.db, 'select 1 from push_subscriptions')).toEqual([]);
  });

  it('names the field that cannot be used', async () => {
    const { body } = await ana
      .put('/api/push-subscription')
      .send({ ...subscribe(), keys: { p256dh: 'no', auth: 'no' } })
      .expect(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/keys/p256dh', '/keys/auth']);
  });

  it('sends a test to every device of the person, and says when there is none', async () => {
    await ana.post('/api/push-subscription/test').expect(409);
    const subscription = subscribe();
    await ana.put('/api/push-subscription').send(subscription).expect(200);
    await ana.post('/api/push-subscription/test').expect(202);
    await createHandOverPushes(services)();
    const [received] = await push.waitFor((it) => it.endpoint === subscription.endpoint);
    expect(received?.message.notification.body).toBe('Notifications reach this device.');
  });

  it('sends no flood of tests', async () => {
    await ana.put('/api/push-subscription').send(subscribe()).expect(200);
    const statuses: number[] = [];
    for (let count = 0; count < 25; count += 1) statuses.push((await ana.post('/api/push-subscription/test')).status);
    expect(new Set(statuses)).toEqual(new Set([202, 429]));
    await services.db.query('delete from rate_limits; delete from deliveries');
  });

  it('marks only own items of the inbox as read, once', async () => {
    const { db } = services;
    const row = await findRow<{ id: string }>(
      db,
      `insert into inbox_items (account_id, cause_id, kind) values ($1, gen_random_uuid(), 'roleDecided') returning id`,
      [ANA.accountId],
    );
    const read = () =>
      findRow<{ read_at: Date | null }>(db, 'select read_at from inbox_items where id = $1', [row?.id]);
    await joris
      .post('/api/inbox/read')
      .send({ ids: [row?.id] })
      .expect(204);
    expect((await read())?.read_at).toBeNull();
    await ana
      .post('/api/inbox/read')
      .send({ ids: [row?.id] })
      .expect(204);
    const readAt = (await read())?.read_at;
    expect(readAt).toBeInstanceOf(Date);
    await ana
      .post('/api/inbox/read')
      .send({ ids: [row?.id] })
      .expect(204);
    expect((await read())?.read_at).toEqual(readAt ?? null);
  });
});
