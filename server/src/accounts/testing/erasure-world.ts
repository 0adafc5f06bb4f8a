import { randomUUID } from 'node:crypto';
import { hashPassword } from '#server/accounts/password';
import { createSendAccountMail } from '#server/accounts/send-account-mail';
import { PASSWORD } from '#server/accounts/testing/account-world';
import { selectRows } from '#server/database/connection';
import { ANA, DAAN, type DemoPerson } from '#server/demo/people';
import type { SignedIn } from '#server/http/testing/sign-in';
import type { LicenceEvent } from '#server/licences/licence-event';
import { buildCommand, buildSyncWorld, type SyncWorld, type User } from '#server/sync/testing/sync-world';

/** People who can be erased, what they leave behind, and a worker that sends the mails about accounts. */
export interface ErasureWorld extends SyncWorld {
  readonly rows: <Row extends object>(sql: string, ...bind: unknown[]) => Promise<Row[]>;
  readonly erase: (user: Pick<User, 'agent'>, password?: string) => ReturnType<SignedIn['post']>;
  /** A new importer of Ana's company. */
  readonly enterColleague: () => Promise<User>;
  readonly findEvents: (licenceId: string) => Promise<(LicenceEvent & { hash: string })[]>;
  /** Until so many requests wait for what others hold. */
  readonly waitForLocks: (count: number) => Promise<void>;
  readonly forgetLimits: () => Promise<unknown>;
}

export async function buildErasureWorld(): Promise<ErasureWorld> {
  const sync = await buildSyncWorld();
  const { db, jobs } = sync.services;
  await jobs.work('send-account-mail', createSendAccountMail(sync.services));
  const passwordHash = await hashPassword(PASSWORD, { lane: 'spec', isKnown: true });
  const rows = <Row extends object>(sql: string, ...bind: unknown[]) => selectRows<Row>(db, sql, bind);
  return {
    ...sync,
    rows,
    erase: ({ agent }, password = PASSWORD) => agent.post('/api/account/erasure').send({ password }),
    enterColleague: async () => {
      const person = buildColleague();
      await insertColleague(rows, person, passwordHash);
      const user = await sync.enter(person);
      await rows('update accounts set is_demo = false where id = $1', person.accountId);
      return user;
    },
    findEvents: (licenceId) => rows(EVENTS, licenceId),
    waitForLocks: async (count) => {
      while ((await rows(WAITING)).length < count);
    },
    forgetLimits: () => db.query('delete from rate_limits'),
  };
}

/** Saves a draft of `user`. @returns its id */
export async function saveDraft(user: User): Promise<string> {
  const licenceId = randomUUID();
  const answer = await user.sendOne(buildCommand(user, 'saveDraft', { licenceId }));
  expect(answer.outcome).toBe('accepted');
  return licenceId;
}

/** What Ana's company is asked to do for Daan's, as it is sent. */
export const toMandateRequest = (more: object = {}) => ({
  id: randomUUID(),
  agentCompanyId: ANA.company?.id,
  principalCompanyId: DAAN.company?.id,
  from: '2026-01-01',
  until: null,
  words: '',
  ...more,
});

function buildColleague(): DemoPerson {
  const [accountId, grantId] = [randomUUID(), randomUUID()];
  const email = `colleague-${accountId}@example.org`;
  return { ...ANA, accountId, grantId, email, firstName: 'Zoë', lastName: `Colleague ${accountId}` };
}

async function insertColleague(
  rows: ErasureWorld['rows'],
  { accountId, grantId, email, firstName, lastName }: DemoPerson,
  passwordHash: string,
): Promise<void> {
  await rows(
    `insert into accounts (id, email, first_name, last_name, password_hash, is_demo, confirmed_at)
     values ($1, $2, $3, $4, $5, true, now())`,
    ...[accountId, email, firstName, lastName, passwordHash],
  );
  await rows(
    `insert into role_grants (id, account_id, role, company_id, status, words)
     values ($1, $2, 'importer', $3, 'active', 'I am Zoë')`,
    ...[grantId, accountId, ANA.company?.id],
  );
}

const EVENTS = `select id, licence_id as "licenceId", version, kind, account_id as "accountId", grant_id as "grantId",
       device_id as "deviceId", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
       to_char(device_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "deviceAt",
       device_offset_ms::int as "deviceOffsetMs", before, after, words, previous_hash as "previousHash", hash
  from licence_events where licence_id = $1 order by version`;

const WAITING = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
