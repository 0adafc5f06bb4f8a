import type { Express } from 'express';
import supertest from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { Mandate } from '#contract/mandate';
import { selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, BRUNO, CARLA, DAAN, DEMO_COMPANIES, JORIS, MILA, SOFIE, type DemoPerson } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';
import { loadSessionMandates } from '#server/mandates/session-mandates';

const [PEETERS = '', DE_VRIES = ''] = DEMO_COMPANIES.map(({ id }) => id);
const DAY_MS = 86_400_000;
/** The day in UTC, so many days from now. */
const day = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** Peeters Hout makes licences for De Vries: Ana and Joris ask, Daan, Mila and Sofie decide. */
describe('mandates over HTTP', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;
  let people: Record<'ana' | 'joris' | 'bruno' | 'carla' | 'daan' | 'mila' | 'sofie', SignedIn>;

  beforeAll(async () => {
    services = await buildServices();
    await loadDemoPeople(services.db);
    ({ app, stop: stopApp } = createApp(services));
    const all = { ana: ANA, joris: JORIS, bruno: BRUNO, carla: CARLA, daan: DAAN, mila: MILA, sofie: SOFIE };
    const entered = Object.entries(all).map(async ([name, person]) => [name, await signInAs(app, person)] as const);
    people = Object.fromEntries(await Promise.all(entered)) as typeof people;
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
  });
  beforeEach(async () => {
    const { db } = services;
    await db.query('delete from rate_limits');
    await db.query('delete from mandate_events');
    await db.query('delete from mandates');
    await db.query(`delete from role_grants where id::text not like '01980000-%'`);
    await db.query(`update role_grants set status = 'active'`);
  });

  const buildRequest = (more: object = {}) => ({
    id: uuidv7(),
    agentCompanyId: PEETERS,
    principalCompanyId: DE_VRIES,
    from: day(0),
    until: null,
    words: 'We clear your containers.',
    ...more,
  });
  const ask = (who: SignedIn, more: object = {}) => who.post('/api/mandates').send(buildRequest(more));
  const asked = async (more: object = {}): Promise<Mandate> => (await ask(people.ana, more).expect(200)).body;
  const decide = (who: SignedIn, id: string, decision: 'approve' | 'refuse', words = 'So be it.') =>
    who.post(`/api/mandates/${id}/decision`).send({ decision, words });
  const end = (who: SignedIn, id: string, words = '') => who.post(`/api/mandates/${id}/end`).send({ words });
  const given = async (more: object = {}): Promise<Mandate> => {
    const { id } = await asked(more);
    return (await decide(people.daan, id, 'approve').expect(200)).body;
  };
  const list = async (who: SignedIn, path = 'mandates'): Promise<Mandate[]> =>
    (await who.get(`/api/${path}`).expect(200)).body.mandates;
  const eventsOf = async (id: string) => {
    const rows = await selectRows<{ kind: string; account_id: string | null }>(
      services.db,
      'select kind, account_id from mandate_events where mandate_id = $1 order by id',
      [id],
    );
    return rows.map(({ kind, account_id: by }) => [kind, by]);
  };
  const jobsOf = async (id: string) => {
    const sql = `select 1 from pgboss.job j join mandate_events e on e.id::text = j.data ->> 'eventId'
                 where j.name = 'tell-of-mandate' and e.mandate_id = $1`;
    return (await selectRows(services.db, sql, [id])).length;
  };
  const codeOf = ({ body }: { body: { code?: string } }) => body.code;
  const grant = (person: DemoPerson, role: string, company: string | null, status = 'active') =>
    services.db.query(
      `insert into role_grants (id, account_id, role, company_id, status) values ($1, $2, $3, $4, $5)`,
      { bind: [uuidv7(), person.accountId, role, company, status] },
    );

  describe('is asked for', () => {
    it('by an importer of the agent, and waits', async () => {
      const sent = buildRequest({ until: day(30) });
      const { body } = await people.ana.post('/api/mandates').send(sent).expect(200);
      expect(Mandate.parse(body)).toEqual({
        id: sent.id,
        status: 'requested',
        agent: jasmine.objectContaining({ id: PEETERS, name: 'Peeters Hout NV', country: 'BE' }) as never,
        principal: {
          id: DE_VRIES,
          name: 'De Vries Houthandel BV',
          eori: 'NL001234567',
          address: 'Waalhaven Oostzijde 81, 3087 BM Rotterdam',
          country: 'NL',
        },
        from: sent.from as never,
        until: sent.until as never,
        words: sent.words,
        decisionWords: '',
        requestedBy: 'Ana Peeters',
        requestedAt: body.requestedAt,
        canDecide: false,
        canEnd: true,
      });
      expect(await eventsOf(sent.id)).toEqual([['request', ANA.accountId]]);
      expect(await jobsOf(sent.id)).toBe(1);
    });

    it('once: is idempotent by its id and between two companies', async () => {
      const sent = buildRequest();
      const { body } = await people.ana.post('/api/mandates').send(sent).expect(200);
      const upper = { ...sent, id: sent.id.toUpperCase(), agentCompanyId: PEETERS.toUpperCase() };
      for (const again of [sent, upper, buildRequest({ words: 'Once more' })])
        expect((await people.ana.post('/api/mandates').send(again).expect(200)).body).toEqual(body);
      expect((await ask(people.joris).expect(200)).body).toEqual(body);
      expect(await jobsOf(sent.id)).toBe(1);
    });

    it('by four at once, and made once', async () => {
      const answers = await Promise.all(
        [people.ana, people.joris, people.ana, people.joris].map((who) => ask(who).expect(200)),
      );
      const ids = new Set(answers.map(({ body }) => body.id));
      expect(ids.size).toBe(1);
      const sent = buildRequest({ agentCompanyId: DE_VRIES, principalCompanyId: PEETERS });
      await Promise.all([1, 2, 3].map(() => people.daan.post('/api/mandates').send(sent).expect(200)));
      expect(await eventsOf(sent.id)).toHaveSize(1);
    });

    it('again once it was refused or ended, under a new id; the old id answers what became of it', async () => {
      const sent = buildRequest();
      await people.ana.post('/api/mandates').send(sent).expect(200);
      await decide(people.daan, sent.id, 'refuse').expect(200);
      expect((await people.ana.post('/api/mandates').send(sent).expect(200)).body.status).toBe('refused');
      const second = await given();
      await end(people.daan, second.id).expect(200);
      expect((await ask(people.ana).expect(200)).body.status).toBe('requested');
    });

    it('again once its last day has passed', async () => {
      const { id } = await given({ until: day(1) });
      await services.db.query(`update mandates set from_day = $2, until_day = $3 where id = $1`, {
        bind: [id, day(-9), day(-1)],
      });
      expect(await list(people.daan)).toEqual([
        jasmine.objectContaining({ id, status: 'ended', canEnd: false, canDecide: false }),
      ]);
      expect(codeOf(await end(people.daan, id).expect(409))).toBe('not-possible-now');
      const next = await asked();
      expect(next.status).toBe('requested');
      expect((await eventsOf(id)).at(-1)).toEqual(['end', null]);
      expect((await list(people.ana)).map((it) => it.status)).toEqual(['requested', 'ended']);
    });

    it('with an id that is that of another one: 409', async () => {
      const { id } = await asked();
      expect(codeOf(await ask(people.joris, { id }).expect(409))).toBe('id-taken');
      const other = { id, agentCompanyId: DE_VRIES, principalCompanyId: PEETERS };
      expect(codeOf(await ask(people.daan, other).expect(409))).toBe('id-taken');
      const id2 = uuidv7();
      const both = await Promise.all([
        ask(people.ana, { id: id2, words: 'x' }),
        ask(people.daan, { ...other, id: id2 }),
      ]);
      expect(both.map(({ status }) => status)).toContain(200);
      expect(both.every(({ status }) => status === 200 || status === 409)).toBeTrue();
    });

    it('for the agent by its own active importers only: 404', async () => {
      for (const who of [people.daan, people.bruno, people.carla, people.sofie]) await ask(who).expect(404);
      await ask(people.ana, { agentCompanyId: uuidv7() }).expect(404);
      await services.db.query(`update role_grants set status = 'suspended' where id = $1`, { bind: [JORIS.grantId] });
      await ask(people.joris).expect(404);
    });

    it('with days and words that can be: 422 names each field', async () => {
      const bad: [object, string][] = [
        [{ id: 'x' }, '/id'],
        [{ id: undefined }, '/id'],
        [{ agentCompanyId: '1' }, '/agentCompanyId'],
        [{ principalCompanyId: `${DE_VRIES}\u0000` }, '/principalCompanyId'],
        [{ principalCompanyId: uuidv7() }, '/principalCompanyId'],
        [{ principalCompanyId: PEETERS }, '/principalCompanyId'],
        [{ from: '2026-02-30' }, '/from'],
        [{ from: '0000-01-01' }, '/from'],
        [{ from: '10000-01-01' }, '/from'],
        [{ from: '01/02/2026' }, '/from'],
        [{ from: null }, '/from'],
        [{ from: ['2026-01-01'] }, '/from'],
        [{ until: '2027-13-01' }, '/until'],
        [{ until: '0000-01-01' }, '/until'],
        [{ until: '' }, '/until'],
        [{ until: undefined }, '/until'],
        [{ from: day(9), until: day(8) }, '/until'],
        [{ from: day(-9), until: day(-1) }, '/until'],
        [{ words: 'a\u0000b' }, '/words'],
        [{ words: '\ud800' }, '/words'],
        [{ words: 'x'.repeat(2001) }, '/words'],
        [{ words: null }, '/words'],
      ];
      for (const [more, pointer] of bad) {
        const { body } = await ask(people.ana, more).expect(422);
        expect(body.errors.map((it: { pointer: string }) => it.pointer))
          .withContext(JSON.stringify(more))
          .toEqual([pointer]);
        await services.db.query('delete from rate_limits');
      }
      for (const body of ['[]', '"x"', 'null', '{', '{"a":']) {
        const answer = await people.ana.post('/api/mandates').type('json').send(body);
        expect([400, 422]).toContain(answer.status);
      }
      expect(await list(people.ana)).toEqual([]);
    });

    it('with a last day that is today, days long ago and far away, and any words', async () => {
      for (const more of [
        { from: day(0), until: day(0) },
        { from: '0001-01-01', until: '9999-12-31' },
        { words: 'תודה 🌲\nsecond line' },
        { words: '' },
      ]) {
        const { id, from, until } = await given(more);
        const it = (await list(people.joris)).find((mandate) => mandate.id === id);
        expect([it?.from, it?.until]).toEqual([from, until]);
        await end(people.ana, id).expect(200);
      }
    });

    it('so often, and no more', async () => {
      for (let count = 0; count < 30; count += 1) await ask(people.ana, { principalCompanyId: uuidv7() }).expect(422);
      const answer = await ask(people.ana).expect(429);
      expect(answer.headers['retry-after']).toMatch(/^\d+$/);
    });
  });

  describe('is decided', () => {
    for (const [name, who] of [
      ['the administrator of the company', () => people.daan],
      ['an officer of its country', () => people.mila],
      ['the support team', () => people.sofie],
    ] as const)
      it(`by ${name}`, async () => {
        const { id } = await asked();
        expect((await list(who(), 'mandate-requests')).map((it) => [it.id, it.canDecide])).toEqual([[id, true]]);
        const { body } = await decide(who(), id, 'approve', 'Gladly').expect(200);
        expect(body).toEqual(jasmine.objectContaining({ status: 'active', decisionWords: 'Gladly', canDecide: false }));
        expect(body.canEnd).toBeTrue();
        expect(await list(who(), 'mandate-requests')).toEqual([]);
      });

    it('by nobody else: 404', async () => {
      const { id } = await asked();
      await grant(JORIS, 'importer', DE_VRIES);
      for (const who of [people.ana, people.joris, people.bruno, people.carla])
        for (const decision of ['approve', 'refuse'] as const) await decide(who, id, decision).expect(404);
      expect(await list(people.bruno, 'mandate-requests')).toEqual([]);
      await people.carla.get('/api/mandate-requests').expect(404);
      await people.joris.get('/api/mandate-requests').expect(404);
      expect((await list(people.daan))[0]?.status).toBe('requested');
    });

    it('by nobody of the agent’s own side, whichever role they hold besides', async () => {
      const { id } = await asked();
      for (const [person, who] of [
        [DAAN, people.daan],
        [MILA, people.mila],
        [SOFIE, people.sofie],
      ] as const) {
        await grant(person, 'importer', PEETERS, person === MILA ? 'suspended' : 'active');
        await decide(who, id, 'approve').expect(404);
        expect(await list(who, 'mandate-requests')).toEqual([]);
      }
      expect((await list(people.daan)).map((it) => it.canDecide)).toEqual([false]);
    });

    it('by nobody who asked for it, though their role for the agent ended since', async () => {
      await grant(SOFIE, 'importer', PEETERS);
      const { body } = await ask(people.sofie).expect(200);
      await services.db.query(`update role_grants set status = 'ended' where account_id = $1 and role = 'importer'`, {
        bind: [SOFIE.accountId],
      });
      await decide(people.sofie, body.id, 'approve').expect(404);
    });

    it('by nobody whose role is suspended', async () => {
      const { id } = await asked();
      await services.db.query(`update role_grants set status = 'suspended' where id = any($1::uuid[])`, {
        bind: [[DAAN.grantId, MILA.grantId]],
      });
      for (const who of [people.daan, people.mila]) {
        await who.get('/api/mandate-requests').expect(404);
        await decide(who, id, 'approve').expect(404);
      }
    });

    it('once: the first decision stands, the same again is answered the same', async () => {
      const { id } = await asked();
      const { body } = await decide(people.daan, id, 'approve', 'Yes').expect(200);
      expect((await decide(people.daan, id.toUpperCase(), 'approve', 'Yes').expect(200)).body).toEqual(body);
      expect(codeOf(await decide(people.daan, id, 'refuse', 'No').expect(409))).toBe('already-decided');
      expect(codeOf(await decide(people.sofie, id, 'approve', 'Yes').expect(409))).toBe('already-decided');
      expect(await eventsOf(id)).toHaveSize(2);
      expect(await jobsOf(id)).toBe(2);
    });

    it('by two at once, and only one of them decides', async () => {
      const { id } = await asked();
      const both = await Promise.all([decide(people.daan, id, 'approve'), decide(people.mila, id, 'refuse')]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await eventsOf(id)).toHaveSize(2);
    });

    it('or taken back at the same moment, never both', async () => {
      const { id } = await asked();
      const [decided, taken] = await Promise.all([decide(people.daan, id, 'refuse'), end(people.ana, id)]);
      expect([decided.status, taken.status].sort()).toEqual([200, 409]);
      expect(['already-decided', 'not-possible-now']).toContain(codeOf(decided) ?? codeOf(taken) ?? '');
    });

    it('with words when it is refused, and only so', async () => {
      const { id } = await asked();
      for (const body of [
        { decision: 'refuse', words: ' ' },
        { decision: 'refuse' },
        { decision: 'maybe', words: 'x' },
        {},
      ])
        await people.daan.post(`/api/mandates/${id}/decision`).send(body).expect(422);
      await decide(people.daan, id, 'approve', 'a\u0000b').expect(422);
      const { body } = await decide(people.daan, id, 'refuse', 'We have our own people.').expect(200);
      expect([body.status, body.decisionWords]).toEqual(['refused', 'We have our own people.']);
    });
  });

  describe('is ended', () => {
    for (const [name, who] of [
      ['an importer of the agent', () => people.joris],
      ['the administrator of the company', () => people.daan],
      ['an officer of its country', () => people.mila],
      ['the support team', () => people.sofie],
    ] as const)
      it(`by ${name}; sent again it is answered the same`, async () => {
        const { id } = await given();
        const { body } = await end(who(), id, 'Enough').expect(200);
        expect(body).toEqual(jasmine.objectContaining({ status: 'ended', canEnd: false, decisionWords: 'So be it.' }));
        expect((await end(who(), id, 'Enough').expect(200)).body).toEqual(body);
        const other = who() === people.daan ? people.ana : people.daan;
        expect(codeOf(await end(other, id, 'Enough').expect(409))).toBe('not-possible-now');
        expect(await eventsOf(id)).toHaveSize(3);
      });

    it('by nobody else: 404', async () => {
      const { id } = await given();
      await grant(CARLA, 'importer', DE_VRIES);
      for (const who of [people.bruno, people.carla]) await end(who, id).expect(404);
      expect((await list(people.carla)).map((it) => [it.id, it.canEnd])).toEqual([[id, false]]);
    });

    it('while it waits by the agent, who takes the request back; the company refuses it instead', async () => {
      const { id } = await asked();
      expect((await list(people.daan)).map((it) => [it.canDecide, it.canEnd])).toEqual([[true, false]]);
      expect(codeOf(await end(people.daan, id).expect(409))).toBe('not-possible-now');
      expect((await end(people.joris, id).expect(200)).body.status).toBe('ended');
      expect(codeOf(await decide(people.daan, id, 'approve').expect(409))).toBe('not-possible-now');
    });

    it('never once it was refused', async () => {
      const { id } = await asked();
      await decide(people.daan, id, 'refuse').expect(200);
      for (const who of [people.ana, people.daan])
        expect(codeOf(await end(who, id).expect(409))).toBe('not-possible-now');
    });

    it('with words that can be', async () => {
      const { id } = await given();
      for (const body of [{}, { words: 'a\u0000' }, { words: 'x'.repeat(2001) }, { words: '', more: 1 }])
        await people.ana.post(`/api/mandates/${id}/end`).send(body).expect(422);
    });
  });

  it('is listed for both sides, for nobody else', async () => {
    const { id } = await asked();
    for (const who of [people.ana, people.joris, people.daan])
      expect((await list(who)).map((it) => it.id)).toEqual([id]);
    for (const who of [people.bruno, people.carla, people.mila, people.sofie]) expect(await list(who)).toEqual([]);
  });

  it('that does not exist is not found, and nobody asks who is not signed in', async () => {
    for (const id of [uuidv7(), 'x', '%00', 'null']) {
      await decide(people.sofie, id, 'approve').expect(404);
      await end(people.sofie, id).expect(404);
    }
    const stranger = supertest(app);
    await stranger.get('/api/mandates').expect(401);
    await stranger.get('/api/mandate-requests').expect(401);
    for (const path of ['mandates', `mandates/${uuidv7()}/decision`, `mandates/${uuidv7()}/end`])
      await stranger.post(`/api/${path}`).send({}).expect(401);
    await people.ana.post('/api/mandates').set('Sec-Fetch-Site', 'cross-site').send(buildRequest()).expect(403);
  });

  describe('in the session', () => {
    it('is there for the agent’s people while it is given and not over', async () => {
      const idsFor = async ({ accountId }: DemoPerson) =>
        (await loadSessionMandates(services.db, accountId)).map(({ id }) => id);
      const { id } = await asked();
      expect(await idsFor(ANA)).toEqual([]);
      await decide(people.daan, id, 'approve').expect(200);
      for (const person of [ANA, JORIS]) expect(await idsFor(person)).toEqual([id]);
      for (const person of [DAAN, BRUNO, SOFIE]) expect(await idsFor(person)).toEqual([]);
      const { body } = await people.joris.get('/api/session').expect(200);
      expect(body.mandates).toEqual([
        {
          id,
          agentCompanyId: PEETERS,
          principal: {
            name: 'De Vries Houthandel BV',
            address: 'Waalhaven Oostzijde 81, 3087 BM Rotterdam',
            country: 'NL',
          },
          from: day(0),
          until: null,
        },
      ]);
      const setDays = (from: string, until: string | null) =>
        services.db.query('update mandates set from_day = $2, until_day = $3 where id = $1', {
          bind: [id, from, until],
        });
      await setDays(day(-9), day(0));
      expect(await idsFor(ANA)).toEqual([id]);
      await setDays(day(9), null);
      expect(await idsFor(ANA)).toEqual([id]);
      await setDays(day(-9), day(-1));
      expect(await idsFor(ANA)).toEqual([]);
      await setDays(day(0), null);
      await services.db.query(`update role_grants set status = 'suspended' where id = $1`, { bind: [JORIS.grantId] });
      expect(await idsFor(JORIS)).toEqual([]);
      await end(people.daan, id).expect(200);
      expect(await idsFor(ANA)).toEqual([]);
    });
  });
});
