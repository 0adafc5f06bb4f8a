import { PushReceiver } from '#contract/testing/push-receiver';
import { MailReceiver } from '#contract/testing/mail-receiver';
import { selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, BRUNO, CARLA } from '#server/demo/people';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { saveSubscription } from '#server/notifications/push-subscription-repository';
import { createHandOverMails } from '#server/notifications/hand-over/hand-over-mails';
import { createHandOverPushes } from '#server/notifications/hand-over/hand-over-pushes';
import { createTellOfLicence } from '#server/notifications/tell-of-licence';
import { insertEvent, insertLicence } from '#server/notifications/testing/insert-licence';

interface LedgerRow {
  readonly id: string;
  readonly channel: string;
  readonly status: string;
  readonly failure: string;
}

describe('telling people of a licence', () => {
  let push: PushReceiver;
  let mail: MailReceiver;
  let services: SpecServices;
  let licenceId: string;

  beforeAll(async () => {
    push = await PushReceiver.start();
    mail = await MailReceiver.start();
    services = await buildServices({
      PUSH_TEST_ORIGIN: push.origin,
      SMTP_URL: mail.url,
      PUBLIC_URL: 'https://flegt.test',
    });
    await loadDemoPeople(services.db);
  });
  afterAll(async () => {
    await services.stop();
    await Promise.all([push.stop(), mail.stop()]);
  });
  beforeEach(async () => {
    await services.db.query('delete from push_subscriptions; delete from deliveries');
    licenceId = await insertLicence(services.db);
  });

  const subscribe = async (person = ANA) => {
    const subscription = push.subscribe(services.keys.vapid.publicKey);
    await saveSubscription(services.db, person.accountId, subscription);
    return subscription.endpoint;
  };
  const ledger = (eventId: string, channel: string, person = ANA) =>
    selectRows<LedgerRow>(
      services.db,
      'select id, channel, status, failure from deliveries where cause_id = $1 and channel = $2 and account_id = $3',
      [eventId, channel, person.accountId],
    );
  const tellOf = async (kind: string, actor = BRUNO) => {
    const eventId = await insertEvent(services.db, licenceId, kind, actor);
    await createTellOfLicence(services)({ eventId });
    return eventId;
  };
  const getDelivery = async (eventId: string, channel: string) => {
    const [row] = await ledger(eventId, channel);
    if (!row) throw new Error(`nothing in the ledger for ${channel}`);
    return row;
  };

  it('writes inbox and ledger once, however often the job is done', async () => {
    await subscribe();
    const eventId = await tellOf('validate');
    await createTellOfLicence(services)({ eventId });
    const inbox = await selectRows<{ kind: string; words: string }>(
      services.db,
      'select kind, words from inbox_items where cause_id = $1 and account_id = $2',
      [eventId, ANA.accountId],
    );
    expect(inbox).toEqual([{ kind: 'validate', words: 'words of the officer' }]);
    for (const channel of ['mail', 'push'])
      expect((await ledger(eventId, channel)).map(({ status }) => status)).toEqual(['waiting']);
  });

  it('tells nobody that a draft was saved', async () => {
    const eventId = await tellOf('saveDraft', ANA);
    const { db } = services;
    expect(await selectRows(db, 'select 1 from inbox_items where cause_id = $1', [eventId])).toEqual([]);
    expect(await selectRows(db, 'select 1 from deliveries where cause_id = $1', [eventId])).toEqual([]);
  });

  it('leaves nothing behind when the transaction of the use case rolls back', async () => {
    const { db, jobs } = services;
    const eventId = await insertEvent(db, licenceId, 'validate', BRUNO);
    const failing = db.transaction(async (transaction) => {
      await jobs.enqueue('tell-of-licence', { eventId }, transaction);
      throw new RangeError('no');
    });
    await expectAsync(failing).toBeRejectedWithError(RangeError);
    expect(await selectRows(db, `select 1 from pgboss.job where data->>'eventId' = $1`, [eventId])).toEqual([]);
  });

  const sendMails = () => createHandOverMails(services)();
  /** Hands over, and waits for what goes on behind the job, however busy the machine is. */
  const sendPushes = async () => {
    const kept: Promise<unknown>[] = [];
    const keep = (work: Promise<unknown>) => void kept.push(work);
    await createHandOverPushes({ ...services, jobs: { ...services.jobs, keep } })();
    await Promise.all(kept);
  };
  /** What would be tried again later is due now. */
  const makeDue = () =>
    services.db.query(`update deliveries set due_at = now() - interval '1 second' where status = 'waiting'`);
  const toAna = () => mail.received.filter(({ to }) => to.includes(ANA.email));

  describe('by mail', () => {
    it('says what happened, by whom, with their words and a link, once', async () => {
      const before = toAna().length;
      await tellOf('reject');
      await Promise.all([sendMails(), sendMails()]);
      await sendMails();
      expect(toAna()).toHaveSize(before + 1);
      const received = toAna().at(-1);
      expect(received?.to).toEqual([ANA.email]);
      expect(received?.subject).toBe('FLEGT licence 26.00001-00001.001-ID-BE: rejected');
      expect(received?.text).toContain('Bruno Claes rejected FLEGT licence 26.00001-00001.001-ID-BE.');
      expect(received?.text).toContain('words of the officer');
      expect(received?.links).toEqual([`https://flegt.test/open/${licenceId}`]);
    });

    it('goes on waiting while the mail server is busy', async () => {
      const eventId = await tellOf('verify');
      mail.busyTimes = 2;
      await sendMails();
      expect(await getDelivery(eventId, 'mail')).toEqual(
        jasmine.objectContaining({ status: 'waiting', failure: 'mailServerAway' }),
      );
      await makeDue();
      await sendMails();
      expect((await getDelivery(eventId, 'mail')).status).toBe('accepted');
    });

    it('does not tell who may no longer see the licence', async () => {
      const eventId = await tellOf('validate');
      await services.db.query(`update licences set point_of_entry = 'BE212000' where id = $1`, { bind: [licenceId] });
      const before = mail.received.filter(({ to }) => to.includes(CARLA.email)).length;
      await sendMails();
      expect(mail.received.filter(({ to }) => to.includes(CARLA.email))).toHaveSize(before);
      expect((await ledger(eventId, 'mail', CARLA))[0]?.failure).toBe('noLongerConcerned');
    });
  });

  describe('by web push', () => {
    it('sends a neutral, encrypted message that the receiver can prove and read', async () => {
      const endpoint = await subscribe();
      await tellOf('validate');
      await Promise.all([sendPushes(), sendPushes()]);
      await sendPushes();
      const received = push.received.filter((it) => it.endpoint === endpoint);
      expect(received).toHaveSize(1);
      const { notification } = received[0]?.message ?? {};
      expect(notification?.body).toBe('A licence was validated.');
      expect(notification?.data).toEqual(jasmine.objectContaining({ accountId: ANA.accountId, licenceId }));
      expect(notification?.data.onActionClick.default.url).toBe(`/open/${licenceId}`);
      expect(JSON.stringify(received[0]?.message)).not.toMatch(/26\.00001|Ana|Bruno|Peeters/);
      expect(received[0]?.headers).toEqual(jasmine.objectContaining({ urgency: 'normal', ttl: '604800' }));
      expect(push.refused).toEqual([]);
    });

    it('uses the signature again for the same push service', async () => {
      await Promise.all([subscribe(), subscribe()]);
      await tellOf('validate');
      const before = push.received.length;
      await sendPushes();
      const [one, other] = push.received.slice(before);
      expect(one?.headers.authorization).toBe(other?.headers.authorization ?? 'none');
    });

    for (const status of [404, 410])
      it(`forgets a subscription the service answers ${status} for`, async () => {
        push.answerNext(await subscribe(), { status });
        const eventId = await tellOf('validate');
        await sendPushes();
        expect(await selectRows(services.db, 'select 1 from push_subscriptions')).toEqual([]);
        expect(await getDelivery(eventId, 'push')).toEqual(
          jasmine.objectContaining({ status: 'failed', failure: 'subscriptionEnded' }),
        );
      });

    it('never posts into a private network', async () => {
      const { keys } = push.subscribe(services.keys.vapid.publicKey);
      for (const endpoint of ['https://127.0.0.1/push', 'https://localhost/push', 'http://example.org/push'])
        await saveSubscription(services.db, ANA.accountId, { endpoint, keys });
      const eventId = await tellOf('validate');
      await sendPushes();
      const rows = await ledger(eventId, 'push');
      expect(rows.map(({ failure }) => failure)).toEqual(Array(3).fill('notAPushService'));
      expect(await selectRows(services.db, 'select 1 from push_subscriptions')).toEqual([]);
    });
  });
});
