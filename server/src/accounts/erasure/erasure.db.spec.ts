import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import type { Licence } from '#contract/licence';
import { buildLicence } from '#domain/testing/build-licence';
import { PASSWORD, toSignUp } from '#server/accounts/testing/account-world';
import { hashPassword } from '#server/accounts/password';
import { findAccountForUpdate } from '#server/accounts/account-repository';
import { createSendAccountMail } from '#server/accounts/send-account-mail';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, DAAN, DEMO_PASSWORD, type DemoPerson } from '#server/demo/people';
import { lockLicence } from '#server/licences/licence-repository';
import { hashEvent, type LicenceEvent } from '#server/licences/licence-event';
import { readMails, tokenIn } from '#server/mail/testing/read-mail';
import { linkToAccount } from '#server/identity/link-to-account';
import { saveSubscription } from '#server/notifications/push-subscription-repository';
import { createTellOfLicence } from '#server/notifications/tell-of-licence';
import { createTellOfMandate } from '#server/notifications/tell-of-mandate';
import { createTellOfRole } from '#server/notifications/tell-of-role';
import {
  buildCommand,
  buildLodged,
  buildSyncWorld,
  pullAll,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

describe('erasing an account', () => {
  let world: SyncWorld;
  let ana: User;
  let bruno: User;
  let passwordHash: string;
  let people = 0;

  beforeAll(async () => {
    passwordHash = await hashPassword(PASSWORD);
    world = await buildSyncWorld();
    await world.services.jobs.work('send-account-mail', createSendAccountMail(world.services));
    [ana, bruno] = await Promise.all([world.enter(ANA), world.enter(BRUNO)]);
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(() => world.services.db.query('delete from rate_limits'));

  const rows = <Row extends object>(sql: string, ...bind: unknown[]) => selectRows<Row>(world.services.db, sql, bind);
  const erase = ({ agent }: Pick<User, 'agent'>, password = PASSWORD) =>
    agent.post('/api/account/erasure').send({ password });
  /** A new importer of Ana's company. */
  const enterColleague = async (): Promise<User> => {
    people += 1;
    const email = `colleague${people}@example.org`;
    const person: DemoPerson = {
      ...ANA,
      accountId: randomUUID(),
      grantId: randomUUID(),
      email,
      firstName: 'Zoë',
      lastName: `Colleague${people}`,
    };
    await rows(
      `insert into accounts (id, email, first_name, last_name, password_hash, is_demo, confirmed_at)
       values ($1, $2, $3, $4, $5, true, now())`,
      ...[person.accountId, email, person.firstName, person.lastName, passwordHash],
    );
    await rows(
      `insert into role_grants (id, account_id, role, company_id, status, words)
       values ($1, $2, 'importer', $3, 'active', 'I am Zoë')`,
      ...[person.grantId, person.accountId, ANA.company?.id],
    );
    const user = await world.enter(person);
    await rows('update accounts set is_demo = false where id = $1', person.accountId);
    return user;
  };
  const saveDraft = async (user: User): Promise<string> => {
    const licenceId = randomUUID();
    const answer = await user.sendOne(buildCommand(user, 'saveDraft', { licenceId }));
    expect(answer.outcome).toBe('accepted');
    return licenceId;
  };
  const findEvents = (licenceId: string) =>
    rows<LicenceEvent & { hash: string }>(
      `select id, licence_id as "licenceId", version, kind, account_id as "accountId", grant_id as "grantId",
              device_id as "deviceId", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
              to_char(device_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "deviceAt",
              device_offset_ms::int as "deviceOffsetMs", before, after, words, previous_hash as "previousHash", hash
       from licence_events where licence_id = $1 order by version`,
      licenceId,
    );
  const findLicence = async (user: User, licenceId: string, after?: string): Promise<Licence | undefined> => {
    const { changes } = await pullAll(user, after);
    const found = changes.findLast((it) => it.kind === 'licence' && it.licence.id === licenceId);
    return found?.kind === 'licence' ? found.licence : undefined;
  };

  const toMandateRequest = (more: object = {}) => ({
    id: randomUUID(),
    agentCompanyId: ANA.company?.id,
    principalCompanyId: DAAN.company?.id,
    from: '2026-01-01',
    until: null,
    words: '',
    ...more,
  });

  /** Until so many requests wait for what others hold. */
  const waitForLocks = async (count: number) => {
    const sql = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await rows(sql)).length < count);
  };

  it('leaves an id without a name: nobody can sign in, no device is signed in, and the person is told', async () => {
    const person = await enterColleague();
    const { accountId, email } = person.person;
    const elsewhere = supertest.agent(world.app);
    await elsewhere.post('/api/session').send({ email, password: PASSWORD }).expect(200);
    await erase(person).expect(204);
    await person.agent.get('/api/session').expect(401);
    await elsewhere.get('/api/session').expect(401);
    await supertest(world.app).post('/api/session').send({ email, password: PASSWORD }).expect(401);
    await supertest(world.app).post('/api/demo-session').send({ accountId }).expect(404);
    const [account] = await rows('select * from accounts where id = $1', accountId);
    const gone = { first_name: '', last_name: '', password_hash: null, confirmed_at: null };
    expect(account).toEqual(jasmine.objectContaining({ ...gone, email: `erased ${accountId}` }));
    const [mail] = await readMails(world.services.db, email);
    expect(mail?.subject).toBe('Your account was deleted');
    expect(mail?.bodyText).toContain('Dear Zoë Colleague');
    expect(world.services.logLines.join('')).not.toContain(email);
  });

  it('spares the people of the demo, who are everybody’s', async () => {
    const { body } = await erase(ana, DEMO_PASSWORD).expect(409);
    expect(body.code).toBe('demo-account');
    await ana.agent.get('/api/session').expect(200);
  });

  it('needs the password, whose guesses are limited', async () => {
    const person = await enterColleague();
    const { body } = await erase(person, 'not the password').expect(422);
    expect(body.errors).toEqual([{ pointer: '/password', code: 'wrong-password' }]);
    await person.agent.post('/api/account/erasure').send({}).expect(422);
    await supertest(world.app).post('/api/account/erasure').send({ password: PASSWORD }).expect(401);
    for (let count = 1; count < 10; count += 1) await erase(person, `wrong ${count}`).expect(422);
    await erase(person).expect(429);
    await person.agent.get('/api/session').expect(200);
  });

  it('needs a fresh session where no password opens the account', async () => {
    const person = await enterColleague();
    const { accountId } = person.person;
    await rows('update accounts set password_hash = null where id = $1', accountId);
    const age = (minutes: number) =>
      rows(
        `update "Sessions" set data = jsonb_set(data::jsonb, '{startedAt}', to_jsonb(now() - $2 * interval '1 minute'))::text
         where account_id = $1`,
        ...[accountId, minutes],
      );
    await age(11);
    expect((await erase(person, '').expect(403)).body.code).toBe('sign-in-again');
    await age(9);
    await erase(person, '').expect(204);
  });

  it('discards drafts as their owner would: an event in the chain, a tombstone for colleagues', async () => {
    const person = await enterColleague();
    const licenceId = await saveDraft(person);
    expect(await findLicence(ana, licenceId)).toBeDefined();
    const { checkpoint } = await pullAll(ana);
    expect((await person.agent.get('/api/account')).body).toEqual(
      jasmine.objectContaining({ drafts: 1, returned: 0, lodged: 0 }),
    );
    await erase(person).expect(204);
    const { changes } = await pullAll(ana, checkpoint);
    expect(changes).toContain({ kind: 'tombstone', licenceId });
    const [saved, discarded] = await findEvents(licenceId);
    const { accountId, grantId } = person.person;
    expect(discarded).toEqual(jasmine.objectContaining({ kind: 'discard', accountId, grantId, version: 2 }));
    expect(discarded?.previousHash).toBe(saved?.hash ?? '');
    const { hash, ...event } = discarded!; // looked at above
    expect(hashEvent(event)).toBe(hash);
    const [licence] = await rows<{ head: string; isGone: boolean }>(
      'select chain_head as head, discarded_at is not null as "isGone" from licences where id = $1',
      licenceId,
    );
    expect(licence).toEqual({ head: hash, isGone: true });
  });

  it('discards drafts under a role that was suspended since, too', async () => {
    const person = await enterColleague();
    const licenceId = await saveDraft(person);
    await rows(`update role_grants set status = 'suspended' where id = $1`, person.person.grantId);
    await erase(person).expect(204);
    expect((await findEvents(licenceId)).at(-1)?.kind).toBe('discard');
  });

  it('keeps what was lodged, and its history, without the name; devices that had it fetch it anew', async () => {
    const person = await enterColleague();
    const { licenceId } = await buildLodged(person, {}, [[bruno, 'verify']]);
    expect((await findLicence(bruno, licenceId))?.requester).toBe(
      `${person.person.firstName} ${person.person.lastName}`,
    );
    const { checkpoint } = await pullAll(bruno);
    await erase(person).expect(204);
    const licence = await findLicence(bruno, licenceId, checkpoint);
    expect(licence?.requester).toBe('');
    expect(licence?.history.map(({ kind, by }) => [kind, by])).toEqual([
      ['submit', ''],
      ['verify', `${BRUNO.firstName} ${BRUNO.lastName}`],
    ]);
    expect((await findEvents(licenceId))[0]?.accountId).toBe(person.person.accountId);
  });

  it('takes the name out of the news of others, and the person is told of nothing more', async () => {
    const person = await enterColleague();
    const { licenceId, version } = await buildLodged(person);
    const tellLast = async () =>
      createTellOfLicence(world.services)({ eventId: (await findEvents(licenceId)).at(-1)?.id ?? '' });
    await tellLast();
    const { checkpoint } = await pullAll(bruno);
    await erase(person).expect(204);
    const { changes } = await pullAll(bruno, checkpoint);
    const item = changes.find((it) => it.kind === 'inbox' && it.item.licenceId === licenceId);
    expect(item?.kind === 'inbox' && item.item.by).toBe('');
    await bruno.sendOne(buildCommand(bruno, 'verify', { licenceId, base: version }));
    await tellLast();
    for (const table of ['inbox_items', 'deliveries'])
      expect(
        await rows(
          `select 1 from ${table} where account_id = $1 and cause_id in (select id from licence_events where licence_id = $2)
             and ${table === 'deliveries' ? `status = 'waiting'` : 'true'}`,
          ...[person.person.accountId, licenceId],
        ),
      ).toEqual([]);
    expect((await rows('select 1 from inbox_items where licence_id = $1', licenceId)).length).toBeGreaterThan(0);
  });

  it('waits while a licence was returned, which only the person can send or withdraw', async () => {
    const person = await enterColleague();
    const draftId = await saveDraft(person);
    const { licenceId, version } = await buildLodged(person, {}, [[bruno, 'return']]);
    const { body } = await erase(person).expect(409);
    expect(body).toEqual(jasmine.objectContaining({ code: 'returned-licences', params: { count: '1' } }));
    expect((await person.agent.get('/api/account')).body).toEqual(
      jasmine.objectContaining({ drafts: 1, returned: 1, lodged: 0 }),
    );
    expect((await findEvents(draftId)).length).toBe(1);
    await person.sendOne(buildCommand(person, 'withdraw', { licenceId, base: version }));
    expect((await person.agent.get('/api/account')).body).toEqual(
      jasmine.objectContaining({ drafts: 1, returned: 0, lodged: 1 }),
    );
    await erase(person).expect(204);
  });

  it('does not wait for a returned licence of a role the person cannot act under any more', async () => {
    const person = await enterColleague();
    await buildLodged(person, {}, [[bruno, 'return']]);
    await rows(`update role_grants set status = 'suspended' where id = $1`, person.person.grantId);
    await erase(person).expect(204);
  });

  it('ends roles and requests, with events, and what the person wrote with them is forgotten', async () => {
    const person = await enterColleague();
    const { accountId } = person.person;
    const requestId = randomUUID();
    const request = { id: requestId, role: 'fmsca', country: 'BE', words: 'Call me: 0470 12 34 56' };
    await person.agent.post('/api/role-requests').send(request).expect(200);
    await erase(person).expect(204);
    const grants = await rows('select status, words from role_grants where account_id = $1', accountId);
    expect(grants).toEqual([
      { status: 'ended', words: '' },
      { status: 'ended', words: '' },
    ]);
    const events = await rows<{ kind: string; words: string }>(
      `select e.kind, e.words from grant_events e join role_grants g on g.id = e.grant_id where g.account_id = $1 order by e.kind`,
      accountId,
    );
    expect(events).toEqual([
      { kind: 'end', words: '' },
      { kind: 'end', words: '' },
      { kind: 'request', words: '' },
    ]);
  });

  it('removes everything that is the person’s alone', async () => {
    const person = await enterColleague();
    const { accountId, email } = person.person;
    await person.agent
      .put('/api/account/email')
      .send({ email: `new-${email}`, password: PASSWORD })
      .expect(202);
    await supertest(world.app).post('/api/lost-password').send({ email }).expect(202);
    const links = (await readMails(world.services.db, email, 2)).map(tokenIn);
    await rows(
      `insert into identities (issuer, subject, account_id, email) values ('i', gen_random_uuid(), $1, 'x@y.example')`,
      accountId,
    );
    await rows(
      `insert into push_subscriptions (endpoint, account_id, p256dh, auth) values ('https://push.example/' || gen_random_uuid(), $1, '', '')`,
      accountId,
    );
    const { licenceId } = await buildLodged(person);
    await rows(
      `insert into inbox_items (account_id, licence_id, cause_id, kind) values ($1, $2, gen_random_uuid(), 'submit')`,
      ...[accountId, licenceId],
    );
    await rows(
      `insert into deliveries (account_id, cause_id, channel) values ($1, gen_random_uuid(), 'mail')`,
      accountId,
    );
    await erase(person).expect(204);
    const own = ['account_tokens', 'sign_ups', 'email_changes', 'identities', 'push_subscriptions', 'inbox_items'];
    for (const table of [...own, 'deliveries', '"Sessions"'])
      expect(await rows(`select 1 from ${table} where account_id = $1`, accountId)).toEqual([]);
    for (const token of links) {
      const status = [
        (await supertest(world.app).post('/api/new-password').send({ token, password: 'fourteen quiet pines' })).status,
        (await supertest(world.app).post('/api/account/email-confirmation').send({ token })).status,
      ];
      expect(status).toEqual([404, 404]);
    }
  });

  it('asked for twice at the same moment happens once', async () => {
    const person = await enterColleague();
    const licenceId = await saveDraft(person);
    const all = await Promise.all([erase(person), erase(person), erase(person)]);
    expect(all.map(({ status }) => status).sort()).toEqual([204, 401, 401]);
    expect((await findEvents(licenceId)).map(({ kind }) => kind)).toEqual(['saveDraft', 'discard']);
  });

  it('leaves no draft behind that a device sends meanwhile', async () => {
    const { db } = world.services;
    const person = await enterColleague();
    const draftId = await saveDraft(person);
    const [erased, answer] = await db.transaction(async (tx) => {
      await lockLicence(db, draftId, tx);
      const erasing = erase(person).then(({ status }) => status);
      await waitForLocks(1);
      const sending = person.sendOne(buildCommand(person, 'saveDraft'));
      await waitForLocks(2);
      // What this transaction holds ends with it; the two go on then.
      return [erasing, sending] as const;
    });
    expect(await erased).toBe(204);
    expect((await answer).outcome).toBe('refused');
    const left = 'select 1 from licences where requester_id = $1 and discarded_at is null';
    expect(await rows(left, person.person.accountId)).toEqual([]);
  });

  it('frees the address: it can sign up anew, as somebody else', async () => {
    const person = await enterColleague();
    const { accountId, email } = person.person;
    await buildLodged(person, buildLicence({ pictures: [] }));
    await erase(person).expect(204);
    await readMails(world.services.db, email);
    const nobody = supertest(world.app);
    await nobody.post('/api/accounts').send(toSignUp(email)).expect(202);
    const token = tokenIn((await readMails(world.services.db, email, 2))[0]);
    await nobody.post('/api/accounts/confirmation').send({ token, password: PASSWORD }).expect(204);
    const { body } = await nobody.post('/api/session').send({ email, password: PASSWORD }).expect(200);
    expect(body.accountId).not.toBe(accountId);
    expect(body.grants).toEqual([]);
  });

  it('forgets what was written with requests, in the news of others too, and who got a copy', async () => {
    const person = await enterColleague();
    const { accountId } = person.person;
    const secret = 'Call me: 0470 65 43 21';
    const request = { id: randomUUID(), role: 'fmsca', country: 'MT', words: secret };
    await person.agent.post('/api/role-requests').send(request).expect(200);
    await person.agent.post(`/api/role-requests/${request.id}/mail`).send({ cc: 'zoe@home.example' }).expect(200);
    await person.agent
      .post('/api/mandates')
      .send(toMandateRequest({ words: secret }))
      .expect(200);
    for (const [table, tell] of [
      ['grant_events', createTellOfRole],
      ['mandate_events', createTellOfMandate],
    ] as const) {
      const events = await rows<{ id: string }>(`select id from ${table} where account_id = $1`, accountId);
      for (const { id } of events) await tell(world.services)({ eventId: id });
    }
    const tables = ['inbox_items', 'role_grants', 'grant_events', 'mandates', 'mandate_events'];
    const find = async () => {
      const counts = tables.map(
        async (table) => (await rows(`select 1 from ${table} where words = $1`, secret)).length,
      );
      return [...(await Promise.all(counts)), (await rows('select 1 from request_mails')).length];
    };
    expect((await find()).every((count) => count > 0)).toBeTrue();
    await erase(person).expect(204);
    expect(await find()).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('lets nothing that was under way be written to what is left of the account', async () => {
    const { db } = world.services;
    const person = await enterColleague();
    const { accountId } = person.person;
    for (const table of ['mandate_events', 'mandates']) await rows(`delete from ${table}`);
    const asking = await db.transaction(async (tx) => {
      await findAccountForUpdate(db, accountId, tx);
      const sent = person.agent
        .post('/api/mandates')
        .send(toMandateRequest())
        .then(({ status }) => status);
      await waitForLocks(1);
      await selectRows(db, 'update accounts set erased_at = now() where id = $1', [accountId], tx);
      return [sent] as const;
    });
    expect(await asking[0]).toBe(401);
    const provided = { issuer: 'i', subject: accountId, email: 'x@y.example', isEmailVerified: true };
    const identity = { ...provided, firstName: '', lastName: '' };
    await expectAsync(linkToAccount(world.services, identity, accountId)).toBeRejected();
    const input = { endpoint: `https://push.example/${accountId}`, keys: { p256dh: '', auth: '' } };
    await expectAsync(saveSubscription(db, accountId, input)).toBeRejected();
    for (const table of ['identities', 'push_subscriptions'])
      expect(await rows(`select 1 from ${table} where account_id = $1`, accountId)).toEqual([]);
  });
});
