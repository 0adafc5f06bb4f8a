import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { PASSWORD } from '#server/accounts/testing/account-world';
import { buildErasureWorld, toMandateRequest, type ErasureWorld } from '#server/accounts/testing/erasure-world';
import { BRUNO } from '#server/demo/people';
import { readMails, tokenIn } from '#server/mail/testing/read-mail';
import { createTellOfLicence } from '#server/notifications/tell-of-licence';
import { createTellOfMandate } from '#server/notifications/tell-of-mandate';
import { createTellOfRole } from '#server/notifications/tell-of-role';
import { buildCommand, buildLodged, pullAll, type User } from '#server/sync/testing/sync-world';

describe('erasing an account: words and traces', () => {
  let world: ErasureWorld;
  let bruno: User;

  beforeAll(async () => {
    world = await buildErasureWorld();
    bruno = await world.enter(BRUNO);
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(() => world.forgetLimits());

  it('ends roles and requests, with events, and what the person wrote with them is forgotten', async () => {
    const person = await world.enterColleague();
    const { accountId } = person.person;
    const requestId = randomUUID();
    const request = { id: requestId, role: 'fmsca', country: 'BE', words: 'Call me: 0470 12 34 56' };
    await person.agent.post('/api/role-requests').send(request).expect(200);
    await world.erase(person).expect(204);
    const grants = await world.rows('select status, words from role_grants where account_id = $1', accountId);
    expect(grants).toEqual([
      { status: 'ended', words: '' },
      { status: 'ended', words: '' },
    ]);
    const events = await world.rows<{ kind: string; words: string }>(
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
    const person = await world.enterColleague();
    const { accountId, email } = person.person;
    await person.agent
      .put('/api/account/email')
      .send({ email: `new-${email}`, password: PASSWORD })
      .expect(202);
    await supertest(world.app).post('/api/lost-password').send({ email }).expect(202);
    const links = (await readMails(world.services.db, email, 2)).map(tokenIn);
    await world.rows(
      `insert into identities (issuer, subject, account_id, email) values ('i', gen_random_uuid(), $1, 'x@y.example')`,
      accountId,
    );
    await world.rows(
      `insert into push_subscriptions (endpoint, account_id, p256dh, auth) values ('https://push.example/' || gen_random_uuid(), $1, '', '')`,
      accountId,
    );
    const { licenceId } = await buildLodged(person);
    await world.rows(
      `insert into inbox_items (account_id, licence_id, cause_id, kind) values ($1, $2, gen_random_uuid(), 'submit')`,
      ...[accountId, licenceId],
    );
    await world.rows(
      `insert into deliveries (account_id, cause_id, channel) values ($1, gen_random_uuid(), 'mail')`,
      accountId,
    );
    await world.erase(person).expect(204);
    const own = ['account_tokens', 'sign_ups', 'email_changes', 'identities', 'push_subscriptions', 'inbox_items'];
    for (const table of [...own, 'deliveries', '"Sessions"'])
      expect(await world.rows(`select 1 from ${table} where account_id = $1`, accountId)).toEqual([]);
    for (const token of links) {
      const status = [
        (await supertest(world.app).post('/api/new-password').send({ token, password: 'fourteen quiet pines' })).status,
        (await supertest(world.app).post('/api/account/email-confirmation').send({ token })).status,
      ];
      expect(status).toEqual([404, 404]);
    }
  });

  it('takes the name out of the news of others, and the person is told of nothing more', async () => {
    const person = await world.enterColleague();
    const { licenceId, version } = await buildLodged(person);
    const tellLast = async () =>
      createTellOfLicence(world.services)({ eventId: (await world.findEvents(licenceId)).at(-1)?.id ?? '' });
    await tellLast();
    const { checkpoint } = await pullAll(bruno);
    await world.erase(person).expect(204);
    const { changes } = await pullAll(bruno, checkpoint);
    const item = changes.find((it) => it.kind === 'inbox' && it.item.licenceId === licenceId);
    expect(item?.kind === 'inbox' && item.item.by).toBe('');
    await bruno.sendOne(buildCommand(bruno, 'verify', { licenceId, base: version }));
    await tellLast();
    for (const table of ['inbox_items', 'deliveries'])
      expect(
        await world.rows(
          `select 1 from ${table} where account_id = $1 and cause_id in (select id from licence_events where licence_id = $2)
             and ${table === 'deliveries' ? `status = 'waiting'` : 'true'}`,
          ...[person.person.accountId, licenceId],
        ),
      ).toEqual([]);
    expect((await world.rows('select 1 from inbox_items where licence_id = $1', licenceId)).length).toBeGreaterThan(0);
  });

  it('forgets what was written with requests, in the news of others too, and who got a copy', async () => {
    const person = await world.enterColleague();
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
      const events = await world.rows<{ id: string }>(`select id from ${table} where account_id = $1`, accountId);
      for (const { id } of events) await tell(world.services)({ eventId: id });
    }
    const tables = ['inbox_items', 'role_grants', 'grant_events', 'mandates', 'mandate_events'];
    const find = async () => {
      const counts = tables.map(
        async (table) => (await world.rows(`select 1 from ${table} where words = $1`, secret)).length,
      );
      return [...(await Promise.all(counts)), (await world.rows('select 1 from request_mails')).length];
    };
    expect((await find()).every((count) => count > 0)).toBeTrue();
    await world.erase(person).expect(204);
    expect(await find()).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
