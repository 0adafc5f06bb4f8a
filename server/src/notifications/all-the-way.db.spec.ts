import { MailReceiver } from '#contract/testing/mail-receiver';
import { PushReceiver } from '#contract/testing/push-receiver';
import { selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { takeGrantStep } from '#server/deciding/take-grant-step';
import { ANA, BRUNO, CARLA, DAAN, SOFIE } from '#server/demo/people';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { startWorkers } from '#server/jobs/workers';
import { saveSubscription } from '#server/notifications/push-subscription-repository';
import { insertEvent, insertLicence } from '#server/notifications/testing/insert-licence';

describe('from an event to the people, through the real jobs', () => {
  let push: PushReceiver;
  let mail: MailReceiver;
  let services: SpecServices;

  beforeAll(async () => {
    push = await PushReceiver.start();
    mail = await MailReceiver.start();
    services = await buildServices({ PUSH_TEST_ORIGIN: push.origin, SMTP_URL: mail.url });
    await loadDemoPeople(services.db);
    await startWorkers(services);
  });
  afterAll(async () => {
    await services.stop();
    await Promise.all([push.stop(), mail.stop()]);
  });

  it('hands over a licence event by mail and push', async () => {
    const subscription = push.subscribe(services.keys.vapid.publicKey);
    await saveSubscription(services.db, ANA.accountId, subscription);
    const licenceId = await insertLicence(services.db);
    const eventId = await insertEvent(services.db, licenceId, 'clear', CARLA);
    await services.db.transaction((transaction) => services.jobs.enqueue('tell-of-licence', { eventId }, transaction));
    await push.waitFor((it) => it.message.notification.tag === eventId);
    expect((await mail.waitFor(BRUNO.email, 'cleared')).links[0]).toContain(`/open/${licenceId}`);
    expect((await mail.waitFor(ANA.email, 'cleared')).text).toContain('Carla Maes cleared the goods');
    expect(services.logLines.join()).not.toMatch(/@example\.org|\/push\//);
  }, 20_000);

  it('tells who asked for a role what was decided', async () => {
    const { db } = services;
    await db.query(`update role_grants set status = 'requested' where id = $1`, { bind: [DAAN.grantId] });
    const refusal = { grantId: DAAN.grantId, event: 'refuse', words: 'no mandate' } as const;
    await takeGrantStep(services, SOFIE.accountId, refusal);
    const received = await mail.waitFor(DAAN.email, 'role request');
    expect(received.text).toContain('Sofie Lund refused your request to act for De Vries Houthandel BV.');
    expect(received.text).toContain('no mandate');
    expect(received.links[0]).toContain('/profile');
    const inbox = await selectRows(db, 'select kind, licence_id from inbox_items where account_id = $1', [
      DAAN.accountId,
    ]);
    expect(inbox).toEqual([{ kind: 'roleDecided', licence_id: null }]);
  }, 20_000);
});
