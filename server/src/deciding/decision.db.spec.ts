import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { findRow, selectRows } from '#server/database/connection';
import { buildDecidingWorld, type DecidingWorld } from '#server/deciding/testing/deciding-world';
import { ANA, BRUNO, DEMO_COMPANIES, JORIS, SOFIE, type DemoCompany, type DemoPerson } from '#server/demo/people';
import type { SignedIn } from '#server/http/testing/sign-in';

const APPROVAL = { decision: 'approve', words: 'Welkom' };
const REFUSAL = { decision: 'refuse', words: 'Write from your office address.' };

describe('a decision about a role request', () => {
  let world: DecidingWorld;
  let ana: SignedIn;
  let bruno: SignedIn;
  let sofie: SignedIn;

  beforeAll(async () => {
    world = await buildDecidingWorld();
    [ana, bruno, sofie] = (await Promise.all([ANA, BRUNO, SOFIE].map(world.enter))) as [SignedIn, SignedIn, SignedIn];
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(() => world.clear());

  const [PEETERS] = DEMO_COMPANIES as [DemoCompany];
  const addRequest = (company = PEETERS, about = {}) =>
    world.addHolder({ role: 'importer', company }, 'requested', about);
  const decide = (who: SignedIn, { grantId }: Pick<DemoPerson, 'grantId'>, body: object) =>
    who.post(`/api/role-requests/${grantId}/decision`).send(body);
  const eventsOf = (grantId: string) =>
    selectRows<{ id: string; kind: string; account_id: string; words: string }>(
      world.services.db,
      'select id, kind, account_id, words from grant_events where grant_id = $1 order by id',
      [grantId],
    );
  const administratorsOf = async ({ id }: DemoCompany) => {
    const sql = `select id from role_grants where company_id = $1 and status = 'active' and is_administrator`;
    return (await selectRows<{ id: string }>(world.services.db, sql, [id])).map((row) => row.id);
  };

  it('stands: is written down, told of once, and answered the same when it is sent again', async () => {
    const request = await addRequest();
    const { body } = await decide(ana, request, APPROVAL).expect(200);
    expect(body).toEqual(
      jasmine.objectContaining({
        id: request.grantId,
        status: 'active',
        decisionWords: 'Welkom',
        isAdministrator: false,
        waitsFor: [],
      }),
    );
    expect((await decide(ana, request, APPROVAL).expect(200)).body).toEqual(body);
    for (const [who, late] of [
      [ana, REFUSAL],
      [bruno, APPROVAL],
      [sofie, REFUSAL],
    ] as const)
      expect((await decide(who, request, late).expect(409)).body.code).toBe('already-decided');
    const events = await eventsOf(request.grantId);
    expect(events).toEqual([
      { id: jasmine.any(String) as never, kind: 'approve', account_id: ANA.accountId, words: 'Welkom' },
    ]);
    const jobs = await selectRows(
      world.services.db,
      `select 1 from pgboss.job where name = 'tell-of-role' and data->>'eventId' = $1`,
      [events[0]?.id],
    );
    expect(jobs).toHaveSize(1);
    const applicant = await world.enter(request);
    expect((await applicant.get('/api/session').expect(200)).body.grants[0].status).toBe('active');
  });

  it('of several at once is the one of exactly one of them', async () => {
    for (let round = 0; round < 5; round += 1) {
      const request = await addRequest();
      const answers = await Promise.all([
        decide(ana, request, APPROVAL),
        decide(bruno, request, REFUSAL),
        decide(sofie, request, { ...APPROVAL, words: '' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      const winner = answers.find(({ status }) => status === 200);
      const row = await findRow(world.services.db, 'select status from role_grants where id = $1', [request.grantId]);
      expect(row).toEqual({ status: winner?.body.status });
      expect(await eventsOf(request.grantId)).toHaveSize(1);
    }
  });

  it('that is sent many times at once decides once', async () => {
    const request = await addRequest();
    const answers = await Promise.all([1, 2, 3, 4].map(() => decide(ana, request, APPROVAL)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await eventsOf(request.grantId)).toHaveSize(1);
  });

  it('makes the first importer of a company its administrator, who then decides about colleagues', async () => {
    const company = await world.addCompany('BE');
    const [first, second] = [await addRequest(company), await addRequest(company)];
    const { body } = await bruno.get('/api/role-requests').expect(200);
    expect(body.requests.map((it: { isFirstOfCompany: boolean }) => it.isFirstOfCompany)).toEqual([true, true]);
    expect((await decide(bruno, first, APPROVAL).expect(200)).body.isAdministrator).toBe(true);
    const administrator = await world.enter(first);
    const waiting = await administrator.get('/api/role-requests').expect(200);
    expect(waiting.body.requests).toEqual([
      jasmine.objectContaining({
        grant: jasmine.objectContaining({ id: second.grantId, waitsFor: ['administrator', 'authority', 'support'] }),
        isFirstOfCompany: false,
      }),
    ]);
    expect((await decide(administrator, second, APPROVAL).expect(200)).body.isAdministrator).toBe(false);
    expect(await administratorsOf(company)).toEqual([first.grantId]);
  });

  it('makes one administrator, however many are approved at once', async () => {
    const company = await world.addCompany('BE');
    const requests = await Promise.all([1, 2, 3, 4].map(() => addRequest(company)));
    const answers = await Promise.all(requests.map((it, place) => decide(place % 2 ? bruno : sofie, it, APPROVAL)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await administratorsOf(company)).toHaveSize(1);
  });

  it('makes no administrator of officers', async () => {
    const officer = await world.addHolder({ role: 'fmsca', country: 'FR' }, 'requested');
    expect((await decide(sofie, officer, APPROVAL).expect(200)).body.isAdministrator).toBe(false);
  });

  it('to refuse needs words, and the role may be asked for again', async () => {
    const request = await addRequest();
    for (const words of ['', '  \n ', undefined, 'x'.repeat(2001), 'a\u0000b']) {
      const { body } = await decide(ana, request, { ...REFUSAL, words }).expect(422);
      expect(body.errors[0].pointer).toBe('/words');
    }
    await decide(ana, request, REFUSAL).expect(200);
    const applicant = await world.enter(request);
    const again = { role: 'importer', companyId: PEETERS.id, words: '' };
    const ask = (id: string) => applicant.post('/api/role-requests').send({ ...again, id });
    expect((await ask(request.grantId).expect(200)).body.status).toBe('refused');
    const { body } = await ask(randomUUID()).expect(200);
    expect(body.status).toBe('requested');
    expect(body.decisionWords).toBe('');
    const { grants } = (await applicant.get('/api/session').expect(200)).body;
    expect(grants.map((it: { status: string }) => it.status)).toEqual(['refused', 'requested']);
  });

  it('is never the own one, with whatever role', async () => {
    const body = { id: randomUUID(), role: 'fmsca', country: 'FR', words: '' };
    await sofie.post('/api/role-requests').send(body).expect(200);
    const own = { grantId: body.id };
    expect((await sofie.get('/api/role-requests').expect(200)).body.requests).toEqual([]);
    await decide(sofie, own, APPROVAL).expect(404);
    const importer = { id: randomUUID(), role: 'importer', companyId: PEETERS.id, words: '' };
    await bruno.post('/api/role-requests').send(importer).expect(200);
    await decide(bruno, { grantId: importer.id }, APPROVAL).expect(404);
    await decide(ana, { grantId: importer.id }, APPROVAL).expect(200);
  });

  it('comes too late for a request that was withdrawn', async () => {
    const request = await addRequest();
    const applicant = await world.enter(request);
    await applicant.post(`/api/grants/${request.grantId}/changes`).send({ event: 'end', words: '' }).expect(200);
    expect((await decide(ana, request, APPROVAL).expect(409)).body.code).toBe('not-possible-now');
  });

  it('is not for who is suspended as administrator', async () => {
    const request = await addRequest();
    const change = { event: 'suspend', words: 'Left the company.' };
    await bruno.post(`/api/grants/${ANA.grantId}/changes`).send(change).expect(200);
    await ana.get('/api/role-requests').expect(404);
    await decide(ana, request, APPROVAL).expect(404);
    const { body } = await bruno.get('/api/role-requests').expect(200);
    expect(body.requests[0].grant.waitsFor).toEqual(['authority', 'support']);
  });

  it('waits in a queue, oldest first, with who asks and how long it waits', async () => {
    const old = await addRequest(PEETERS, { lastName: 'Oud', requestedAt: new Date(Date.now() - 7 * 86_400_000) });
    const young = await addRequest(PEETERS, { lastName: 'Jong' });
    await world.services.db.query(`insert into request_mails (grant_id, cc) values ($1, '')`, { bind: [old.grantId] });
    const { body } = await ana.get('/api/role-requests').expect(200);
    expect(body.requests.map((it: { grant: { id: string } }) => it.grant.id)).toEqual([old.grantId, young.grantId]);
    const [first, second] = body.requests;
    expect(first).toEqual(
      jasmine.objectContaining({ firstName: 'Noor', lastName: 'Oud', email: old.email, workingDays: 5 }),
    );
    expect(first.mailSentAt).toMatch(/^\d{4}-/);
    expect(second).toEqual(jasmine.objectContaining({ workingDays: 0, mailSentAt: null }));
    await world.services.db.query('delete from request_mails');
  });

  it('is taken by whichever role of the person reaches the request', async () => {
    const [here, there] = [await addRequest(), await addRequest(DEMO_COMPANIES[1])];
    const role = { role: 'importer', ...(DEMO_COMPANIES[1] ? { company: DEMO_COMPANIES[1] } : {}) } as const;
    const second = await world.addHolder({ ...role, isAdministrator: true }, 'active');
    const move = 'update role_grants set account_id = $1 where id = $2';
    await world.services.db.query(move, { bind: [BRUNO.accountId, second.grantId] });
    const { body } = await bruno.get('/api/role-requests').expect(200);
    expect(body.requests.map((it: { grant: { id: string } }) => it.grant.id).sort()).toEqual(
      [here.grantId, there.grantId].sort(),
    );
    await decide(bruno, there, APPROVAL).expect(200);
    await decide(ana, there, APPROVAL).expect(404);
  });

  it('needs somebody who is signed in, and something to decide about', async () => {
    const { app } = world;
    const { grantId } = await addRequest();
    await supertest(app).get('/api/role-requests').expect(401);
    await supertest(app).post(`/api/role-requests/${grantId}/decision`).send(APPROVAL).expect(401);
    const joris = await world.enter(JORIS);
    await joris.get('/api/role-requests').expect(404);
    await decide(sofie, { grantId: randomUUID() }, APPROVAL).expect(404);
    for (const odd of ['x', '%00', '%E0%A4%A', `${grantId}x`, "'; drop table role_grants; --"])
      await decide(sofie, { grantId: odd }, APPROVAL).expect((it) => {
        if (it.status !== 404 && it.status !== 400) throw new Error(`${odd}: ${it.status}`);
      });
    for (const body of [[], 'x', { decision: 'maybe', words: '' }, { ...APPROVAL, more: 1 }, { words: 'x' }])
      await decide(sofie, { grantId }, body as object).expect((it) => {
        if (![400, 415, 422].includes(it.status)) throw new Error(`${JSON.stringify(body)}: ${it.status}`);
      });
    await decide(sofie, { grantId: grantId.toUpperCase() }, APPROVAL).expect(200);
  });
});
