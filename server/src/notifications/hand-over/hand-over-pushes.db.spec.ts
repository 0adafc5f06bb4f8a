import type { PushReceiver } from '#contract/testing/push-receiver';
import { ANA, JORIS } from '#server/demo/people';
import { createHandOverPushes } from '#server/notifications/hand-over/hand-over-pushes';
import { SLOTS } from '#server/notifications/hand-over/push-origin';
import { saveSubscription } from '#server/notifications/push-subscription-repository';
import { insertLicence } from '#server/notifications/testing/insert-licence';
import { TellingWorld } from '#server/notifications/testing/telling-world';

describe('handing push messages over', () => {
  let world: TellingWorld;
  let licenceId: string;

  beforeAll(async () => {
    world = await TellingWorld.build();
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    await world.clear();
    licenceId = await insertLicence(world.services.db);
    world.push.received.length = 0;
    world.other.received.length = 0;
  });

  /** More browsers than a person may have, as many people have them. */
  const subscribeMany = async (count: number, receiver: PushReceiver, { accountId } = ANA) => {
    for (let at = 0; at < count; at += 1) {
      const { endpoint, keys } = receiver.subscribe(world.services.keys.vapid.publicKey);
      await world.services.db.query(
        'insert into push_subscriptions (endpoint, account_id, p256dh, auth) values ($1, $2, $3, $4)',
        { bind: [endpoint, accountId, keys.p256dh, keys.auth] },
      );
    }
  };
  const secondsUntil = (at: Date | undefined) => Math.round((Number(at) - Date.now()) / 1000);

  it('makes one message of a burst, to each browser, that names nothing', async () => {
    const endpoints = [await world.subscribe(ANA), await world.subscribe(ANA)];
    const otherId = await insertLicence(world.services.db);
    await world.tellOf(licenceId, 'verify');
    await world.tellOf(licenceId, 'validate');
    await world.tellOf(otherId, 'reject');
    await createHandOverPushes(world.services)();
    expect(world.push.received.map(({ endpoint }) => endpoint).sort()).toEqual(endpoints.sort());
    for (const { message } of world.push.received) {
      expect(message.notification.body).toBe('2 licences changed.');
      expect(message.notification.data.licenceId).toBeNull();
      expect(message.notification.data.onActionClick.default.url).toBe('/inbox');
      expect(JSON.stringify(message)).not.toMatch(/26\.00001|Ana|Bruno|Peeters/);
    }
    expect(new Set((await world.ledger(ANA, 'push')).map(({ status }) => status))).toEqual(new Set(['accepted']));
  });

  it('leads to the licence when all is of one, in the language of the reader', async () => {
    await world.choose(ANA, { language: 'nl' });
    await world.subscribe(ANA);
    for (const kind of ['verify', 'validate']) await world.tellOf(licenceId, kind);
    await createHandOverPushes(world.services)();
    const { notification } = world.push.received[0]?.message ?? {};
    expect(notification?.body).toBe('Een vergunning is 2 keer gewijzigd.');
    expect(notification?.data.onActionClick.default.url).toBe(`/open/${licenceId}`);
  });

  it('waits for the end of the quiet hours', async () => {
    const hour = (ahead: number) => new Date(Date.now() + ahead * 3_600_000).toISOString().slice(11, 16);
    await world.choose(ANA, {
      timeZone: 'UTC',
      quietHours: { isOn: true, from: hour(-1), to: hour(1) },
    });
    await world.subscribe(ANA);
    await world.subscribe(JORIS);
    await world.tellOf(licenceId, 'reject');
    await createHandOverPushes(world.services)();
    expect(world.push.received).toHaveSize(1);
    const [row] = await world.ledger(ANA, 'push');
    expect([row?.status, row?.waitsFor]).toEqual(['waiting', 'quietHours']);
    await world.makeDue();
    await createHandOverPushes(world.services)();
    expect(world.push.received).toHaveSize(2);
  });

  for (const [form, retryAfter] of [
    ['in seconds', () => 42],
    ['as a date', () => new Date(Date.now() + 42_000).toUTCString()],
  ] as const)
    it(`comes back when a busy service says so ${form}, and lets only that service rest`, async () => {
      const handOver = createHandOverPushes(world.services);
      for (let count = 0; count < 3; count += 1)
        world.push.answerNext(await world.subscribe(ANA), { status: 429, retryAfter: retryAfter() });
      const eventId = await world.tellOf(licenceId, 'verify');
      await handOver();
      const rows = await world.ledger(ANA, 'push', eventId);
      expect(rows).toHaveSize(3);
      for (const row of rows) {
        expect([row.status, row.failure, row.waitsFor]).toEqual(['waiting', 'pushServiceBusy', 'retry']);
        expect(Math.abs(secondsUntil(row.dueAt) - 42)).toBeLessThanOrEqual(2);
      }

      await world.subscribe(JORIS, world.other);
      await world.subscribe(JORIS);
      const later = await world.tellOf(licenceId, 'validate');
      await handOver();
      expect(world.other.received).toHaveSize(1);
      expect(world.push.received).toEqual([]);
      const [resting] = await world.ledger(ANA, 'push', later);
      expect(Math.abs(secondsUntil(resting?.dueAt) - 42)).toBeLessThanOrEqual(2);

      await world.makeDue();
      await createHandOverPushes(world.services)();
      // One to each of Ana's browsers, which both pieces of news waited for, and one to Joris's.
      expect(world.push.received).toHaveSize(4);
    });

  it('takes one busy answer for that of one browser', async () => {
    const handOver = createHandOverPushes(world.services);
    world.push.answerNext(await world.subscribe(ANA), { status: 429, retryAfter: 42 });
    await world.tellOf(licenceId, 'verify');
    await handOver();
    await world.subscribe(JORIS);
    await world.tellOf(licenceId, 'validate');
    await handOver();
    expect(world.push.received).toHaveSize(2);
  });

  it('forgets a subscription whose keys no browser made, and goes on with the others', async () => {
    const { endpoint } = world.push.subscribe(world.services.keys.vapid.publicKey);
    const keys = { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) };
    await saveSubscription(world.services.db, ANA.accountId, { endpoint, keys });
    await world.subscribe(JORIS);
    await world.tellOf(licenceId, 'verify');
    await createHandOverPushes(world.services)();
    expect(world.push.received).toHaveSize(1);
    expect((await world.ledger(ANA, 'push')).map(({ failure }) => failure)).toEqual(['notAPushService']);
  });

  it('is not held up by a service that hangs; that one’s messages are tried again', async () => {
    world.other.isHanging = true;
    await subscribeMany(SLOTS + 10, world.other);
    await subscribeMany(60, world.push, JORIS);
    await subscribeMany(5, world.push);
    await world.tellOf(licenceId, 'verify');
    const from = performance.now();
    const handOver = createHandOverPushes(world.services);
    const done = handOver();
    await world.push.waitFor(() => true, 65, 5_000);
    await done;
    expect(performance.now() - from).toBeLessThan(4_000);
    // Nobody waits for it again either: it hangs still, and what is due for others goes.
    await world.tellOf(licenceId, 'validate');
    await handOver();
    await world.push.waitFor(() => true, 130, 5_000);
    expect(world.other.hungCount).toBeLessThanOrEqual(SLOTS);

    world.other.breakDown();
    const waits = async () => (await world.ledger(ANA, 'push')).filter(({ waitsFor }) => waitsFor === 'retry');
    while ((await waits()).length < 2 * (SLOTS + 10)) await new Promise((done) => setTimeout(done, 50));
    expect(new Set((await waits()).map(({ failure }) => failure))).toEqual(new Set(['pushServiceAway']));
    world.other.isHanging = false;
    await world.makeDue();
    await createHandOverPushes(world.services)();
    await world.other.waitFor(() => true, SLOTS + 10, 5_000);
  }, 30_000);

  it('stays with others when one answers that its browser is gone', async () => {
    const gone = await world.subscribe(ANA);
    await world.subscribe(ANA);
    world.push.answerNext(gone, { status: 410 });
    await world.tellOf(licenceId, 'verify');
    await createHandOverPushes(world.services)();
    expect((await world.ledger(ANA, 'push')).map(({ failure }) => failure).sort()).toEqual(['', 'subscriptionEnded']);
    await world.tellOf(licenceId, 'validate');
    await createHandOverPushes(world.services)();
    expect(world.push.received).toHaveSize(2);
  });
});
