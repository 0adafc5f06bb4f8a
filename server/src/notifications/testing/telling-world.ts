import { MailReceiver } from '#contract/testing/mail-receiver';
import { PushReceiver } from '#contract/testing/push-receiver';
import { DEFAULT_CHOICES, type NotificationChoices } from '#domain/notifications/notification-choices';
import { selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { BRUNO, type DemoPerson } from '#server/demo/people';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { saveSubscription } from '#server/notifications/push-subscription-repository';
import { createTellOfLicence } from '#server/notifications/tell-of-licence';
import { insertEvent } from '#server/notifications/testing/insert-licence';

/** A row of the ledger as specs look at it. */
export interface LedgerRow {
  readonly id: string;
  readonly status: string;
  readonly failure: string;
  readonly waitsFor: string;
  readonly dueAt: Date;
  readonly messageId: string | null;
}

/** Demo people, a mail server and two push services, of one spec file. */
export class TellingWorld {
  readonly services: SpecServices;
  readonly mail: MailReceiver;
  readonly push: PushReceiver;
  /** A second push service. */
  readonly other: PushReceiver;

  private constructor(services: SpecServices, mail: MailReceiver, push: PushReceiver, other: PushReceiver) {
    this.services = services;
    this.mail = mail;
    this.push = push;
    this.other = other;
  }

  static async build(env: NodeJS.ProcessEnv = {}): Promise<TellingWorld> {
    const [mail, push, other] = await Promise.all([MailReceiver.start(), PushReceiver.start(), PushReceiver.start()]);
    const services = await buildServices({
      PUSH_TEST_ORIGIN: `${push.origin},${other.origin}`,
      SMTP_URL: mail.url,
      PUBLIC_URL: 'https://flegt.test',
      ...env,
    });
    await loadDemoPeople(services.db);
    return new TellingWorld(services, mail, push, other);
  }

  async stop(): Promise<void> {
    await this.services.stop();
    await Promise.all([this.mail.stop(), this.push.stop(), this.other.stop()]);
  }

  async clear(): Promise<void> {
    await this.services.db.query(
      'delete from deliveries; delete from push_subscriptions; delete from notification_preferences; update accounts set mail_bounced_at = null, mail_bounce = null',
    );
    this.mail.refusals.clear();
  }

  /** Tells of an event of the licence by Bruno, as the job does; the id of the event. */
  async tellOf(licenceId: string, kind: string, actor = BRUNO): Promise<string> {
    const eventId = await insertEvent(this.services.db, licenceId, kind, actor);
    await createTellOfLicence(this.services)({ eventId });
    return eventId;
  }

  async choose({ accountId }: DemoPerson, choices: Partial<NotificationChoices>): Promise<void> {
    await this.services.db.query(
      `insert into notification_preferences (account_id, version, choices) values ($1, 1, $2)
       on conflict (account_id) do update set choices = excluded.choices`,
      { bind: [accountId, JSON.stringify({ ...DEFAULT_CHOICES, ...choices })] },
    );
  }

  /** Registers a browser of the person; its endpoint. */
  async subscribe({ accountId }: DemoPerson, receiver = this.push): Promise<string> {
    const subscription = receiver.subscribe(this.services.keys.vapid.publicKey);
    await saveSubscription(this.services.db, accountId, subscription);
    return subscription.endpoint;
  }

  ledger({ accountId }: DemoPerson, channel: string, eventId?: string): Promise<LedgerRow[]> {
    return selectRows<LedgerRow>(
      this.services.db,
      `select id, status, failure, waits_for as "waitsFor", due_at as "dueAt", message_id as "messageId" from deliveries
       where account_id = $1 and channel = $2 and ($3::uuid is null or cause_id = $3::uuid) order by created_at, id`,
      [accountId, channel, eventId ?? null],
    );
  }

  /** What waits is due now; only what waits for `reason` when given. */
  async makeDue(reason?: string): Promise<void> {
    await this.services.db.query(
      `update deliveries set due_at = now() - interval '1 second' where status = 'waiting' and ($1::text is null or waits_for = $1)`,
      { bind: [reason ?? null] },
    );
  }

  mailsTo = ({ email }: DemoPerson) => this.mail.received.filter(({ to }) => to.includes(email));
}
