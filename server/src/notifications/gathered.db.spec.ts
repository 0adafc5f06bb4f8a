import { ANA, BRUNO } from '#server/demo/people';
import { startWorkers } from '#server/jobs/workers';
import { insertEvent, insertLicence } from '#server/notifications/testing/insert-licence';
import { TellingWorld } from '#server/notifications/testing/telling-world';

describe('a burst of events, through the real jobs', () => {
  let world: TellingWorld;

  beforeAll(async () => {
    world = await TellingWorld.build({ MAIL_GATHER_S: '1.5', PUSH_GATHER_S: '1' });
    await startWorkers(world.services);
  });
  afterAll(() => world.stop());

  it('becomes one mail and one push message once the time to gather is over, by itself', async () => {
    const { db, jobs } = world.services;
    await world.subscribe(ANA);
    const licenceId = await insertLicence(db);
    const from = performance.now();
    for (const kind of ['verify', 'remark', 'validate']) {
      const eventId = await insertEvent(db, licenceId, kind, BRUNO);
      await db.transaction((transaction) => jobs.enqueue('tell-of-licence', { eventId }, transaction));
    }
    await world.push.waitFor(() => true);
    expect(performance.now() - from).toBeGreaterThan(900);
    const mail = await world.mail.waitFor(ANA.email, '3 changes');
    expect(performance.now() - from).toBeGreaterThan(1_400);
    expect(performance.now() - from).toBeLessThan(8_000);
    expect(mail.text).toContain('validated FLEGT licence');
    expect(world.mailsTo(ANA)).toHaveSize(1);
    expect(world.push.received.map(({ message }) => message.notification.body)).toEqual(['A licence changed 3 times.']);
  }, 20_000);
});
