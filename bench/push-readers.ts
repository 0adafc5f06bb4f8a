import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import { insertEvent, insertLicence } from '#server/notifications/testing/insert-licence';
import { selectRows, type Database } from '#server/database/connection';
import { ANA, BRUNO } from '#server/demo/people';
import { DEFAULT_CHOICES } from '#domain/notifications/notification-choices';
import type { Jobs } from '#server/jobs/jobs';

/** Colleagues of Ana, one browser each, with the keys only a browser would have. */
export class PushReaders {
  readonly keys: readonly { readonly p256dh: string; readonly auth: string }[];
  readonly #db: Database;
  readonly #jobs: Jobs;
  readonly #ids: readonly string[];

  constructor(db: Database, jobs: Jobs, count: number) {
    this.#db = db;
    this.#jobs = jobs;
    this.#ids = Array.from({ length: count }, () => randomUUID());
    this.keys = this.#ids.map(() => ({
      p256dh: createECDH('prime256v1').generateKeys('base64url'),
      auth: randomBytes(16).toString('base64url'),
    }));
  }

  /** They get no mails of steps, which would be sent beside. */
  async create(): Promise<void> {
    const choices = {
      ...DEFAULT_CHOICES,
      groups: { ...DEFAULT_CHOICES.groups, ownSteps: { mail: false, push: true } },
    };
    const bind = [this.#ids, ANA.company?.id, JSON.stringify(choices)];
    await selectRows(
      this.#db,
      `with account as (
         insert into accounts (id, email, first_name, last_name, confirmed_at)
         select id, id || '@example.org', 'Reader', 'Bench', now() from unnest($1::uuid[]) as id returning id),
       role as (
         insert into role_grants (id, account_id, role, company_id, status)
         select gen_random_uuid(), id, 'importer', $2::uuid, 'active' from account)
       insert into notification_preferences (account_id, version, choices) select id, 1, $3::jsonb from account`,
      bind,
    );
  }

  /** From now on they are subscribed at these services, the first so many of them at each. */
  async subscribe(origins: readonly (readonly [origin: string, count: number])[]): Promise<void> {
    const endpoints = origins.flatMap(([origin, count]) =>
      Array.from({ length: count }, () => `${origin}/${randomBytes(24).toString('base64url')}`),
    );
    await this.#db.query('delete from push_subscriptions');
    const keys = this.keys.slice(0, endpoints.length);
    await selectRows(
      this.#db,
      `insert into push_subscriptions (endpoint, account_id, p256dh, auth)
       select * from unnest($1::text[], $2::uuid[], $3::text[], $4::text[])`,
      [endpoints, this.#ids.slice(0, endpoints.length), keys.map(({ p256dh }) => p256dh), keys.map(({ auth }) => auth)],
    );
    await this.#db.query('analyze');
  }

  /** Commits one change of a licence of the company, as the use cases do; when it was committed (epoch, ms). */
  async change(): Promise<number> {
    const licenceId = await insertLicence(this.#db);
    await this.#db.transaction(async (transaction) => {
      const eventId = await insertEvent(this.#db, licenceId, 'verify', BRUNO, transaction);
      await this.#jobs.enqueue('tell-of-licence', { eventId }, transaction);
    });
    return performance.timeOrigin + performance.now();
  }

  /** How many deliveries of push messages stand so in the ledger. */
  async count(status: string): Promise<number> {
    const [row] = await selectRows<{ count: number }>(
      this.#db,
      `select count(*)::int as count from deliveries where channel = 'push' and status = $1`,
      [status],
    );
    return row?.count ?? 0;
  }

  async forget(): Promise<void> {
    await this.#db.query('delete from deliveries; delete from inbox_items');
  }
}
