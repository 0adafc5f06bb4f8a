import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { selectRows } from '#server/database/connection';
import { buildDecidingWorld, type DecidingWorld } from '#server/deciding/testing/deciding-world';
import { ANA, BRUNO, DEMO_COMPANIES, JORIS, SOFIE, type DemoCompany, type DemoPerson } from '#server/demo/people';
import type { SignedIn } from '#server/http/testing/sign-in';

describe('a change of a role', () => {
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
  const change = (who: SignedIn, grantId: string, event: string, words = 'Because.') =>
    who.post(`/api/grants/${grantId}/changes`).send({ event, words });
  const kindsOf = async (grantId: string) => {
    const sql = 'select kind from grant_events where grant_id = $1 order by id';
    return (await selectRows<{ kind: string }>(world.services.db, sql, [grantId])).map(({ kind }) => kind);
  };
  const addColleague = (status: 'active' | 'requested' = 'active') =>
    world.addHolder({ role: 'importer', company: PEETERS }, status);

  it('takes a role away for a time and gives it back, with words, written down', async () => {
    const { grantId } = await addColleague();
    const { body } = await change(ana, grantId, 'suspend', 'On leave.').expect(200);
    expect(body).toEqual(jasmine.objectContaining({ id: grantId, status: 'suspended', decisionWords: 'On leave.' }));
    const back = await change(bruno, grantId, 'restore', '').expect(200);
    expect(back.body).toEqual(jasmine.objectContaining({ status: 'active', decisionWords: '' }));
    await change(ana, grantId, 'suspend', 'On leave.').expect(200);
    expect(await kindsOf(grantId)).toEqual(['suspend', 'restore', 'suspend']);
  });

  it('sent again by the same person is answered the same; by another one it comes too late', async () => {
    const { grantId } = await addColleague();
    const { body } = await change(ana, grantId, 'suspend').expect(200);
    expect((await change(ana, grantId, 'suspend').expect(200)).body).toEqual(body);
    for (const late of [change(ana, grantId, 'suspend', 'Other words.'), change(bruno, grantId, 'suspend')])
      expect((await late.expect(409)).body.code).toBe('not-possible-now');
    expect(await kindsOf(grantId)).toEqual(['suspend']);
  });

  it('makes a colleague administrator, out of reach of the one who did it', async () => {
    const { grantId } = await addColleague();
    const { body } = await change(ana, grantId, 'appoint').expect(200);
    expect(body).toEqual(jasmine.objectContaining({ status: 'active', isAdministrator: true }));
    expect((await change(ana, grantId, 'appoint').expect(200)).body).toEqual(body);
    await change(ana, grantId, 'suspend').expect(404);
    expect((await change(bruno, grantId, 'appoint').expect(409)).body.code).toBe('not-possible-now');
    expect(await kindsOf(grantId)).toEqual(['appoint']);
  });

  it('makes no administrator of an officer', async () => {
    expect((await change(sofie, BRUNO.grantId, 'appoint').expect(409)).body.code).toBe('not-possible-now');
  });

  it('at the same time by two is that of one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { grantId } = await addColleague();
      const both = await Promise.all([change(ana, grantId, 'suspend'), change(bruno, grantId, 'suspend')]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await kindsOf(grantId)).toEqual(['suspend']);
    }
  });

  it('lets its holder withdraw a request and ask again', async () => {
    const holder = await addColleague('requested');
    const agent = await world.enter(holder);
    const { body } = await change(agent, holder.grantId, 'end', '').expect(200);
    expect(body).toEqual(jasmine.objectContaining({ status: 'ended', waitsFor: [] }));
    expect((await change(agent, holder.grantId, 'end', '').expect(200)).body).toEqual(body);
    expect((await ana.get('/api/role-requests').expect(200)).body.requests).toEqual([]);
    const again = { id: randomUUID(), role: 'importer', companyId: PEETERS.id, words: '' };
    expect((await agent.post('/api/role-requests').send(again).expect(200)).body.status).toBe('requested');
  });

  it('lets an administrator go; the next importer is the first again', async () => {
    const company = await world.addCompany('BE');
    const first = await world.addHolder({ role: 'importer', company, isAdministrator: true }, 'active');
    const agent = await world.enter(first);
    await change(agent, first.grantId, 'end', 'Retired.').expect(200);
    await agent.get('/api/grants').expect(404);
    const next = await world.addHolder({ role: 'importer', company }, 'requested');
    const approval = { decision: 'approve', words: '' };
    const { body } = await bruno.post(`/api/role-requests/${next.grantId}/decision`).send(approval).expect(200);
    expect(body.isAdministrator).toBe(true);
  });

  it('has its input checked', async () => {
    const { grantId } = await addColleague();
    await supertest(world.app).post(`/api/grants/${grantId}/changes`).send({}).expect(401);
    await change(sofie, 'x', 'suspend').expect(404);
    await change(sofie, randomUUID(), 'suspend').expect(404);
    for (const event of ['approve', 'request', 'remind', '', '__proto__'])
      await change(sofie, grantId, event).expect(422);
    for (const words of ['', ' ', 'x'.repeat(2001), 'a\u0000', '\ud800']) {
      const { body } = await change(sofie, grantId, 'suspend', words).expect(422);
      expect(body.errors[0].pointer).toBe('/words');
    }
    await change(sofie, grantId, 'suspend', 'عذراً 🌲\r\nBcc: x@y.example').expect(200);
  });

  describe('is found by name', () => {
    const find = async (who: SignedIn, text: string) => {
      const { body } = await who.get('/api/grants').query({ text }).expect(200);
      return body.grants.map((it: { firstName: string; lastName: string }) => `${it.firstName} ${it.lastName}`);
    };
    const addNamed = (firstName: string, lastName: string, more: Partial<DemoPerson> = {}) =>
      world.addHolder({ role: 'importer', company: PEETERS, ...more }, 'active', { firstName, lastName });

    it('of the person, company, authority or office, every word of it', async () => {
      await addNamed('Zoë', 'Müller-Łącka');
      await addNamed('نور', 'الدين');
      await addNamed('Inès', 'Dubois', { role: 'fmsca', company: undefined as never, country: 'FR' });
      await addNamed('Pim', 'Visser', {
        role: 'customs',
        company: undefined as never,
        country: 'NL',
        officeCode: 'NL000396',
      });
      expect(await find(sofie, 'muller')).toEqual(['Zoë Müller-Łącka']);
      expect(await find(sofie, 'zoe PEETERS')).toEqual(['Zoë Müller-Łącka']);
      expect(await find(sofie, 'نور')).toEqual(['نور الدين']);
      expect(await find(sofie, 'maasvlakte')).toEqual(['Pim Visser']);
      expect(await find(sofie, 'nl000396 vis')).toEqual(['Pim Visser']);
      expect(await find(sofie, 'dubois')).toEqual(['Inès Dubois']);
      expect(await find(sofie, 'dubois peeters')).toEqual([]);
      const everybody = await find(sofie, '');
      expect(everybody).toContain('Inès Dubois');
      for (const blank of ['%', '_', '\\', ' \t ']) expect(await find(sofie, blank)).toEqual(everybody);
      expect(await find(sofie, "'; drop table role_grants; --")).toEqual([]);
    });

    it('where the support team completed the name of the authority', async () => {
      await addNamed('Inès', 'Dubois', { role: 'fmsca', company: undefined as never, country: 'FR' });
      const name = `insert into competent_authorities (country, name_en) values ('FR', 'Forest Office')`;
      await world.services.db.query(name);
      expect(await find(sofie, 'forest office')).toEqual(['Inès Dubois']);
      await world.services.db.query('delete from competent_authorities');
    });

    it('and the own role is not among them', async () => {
      expect(await find(ana, '')).toEqual(['Joris Peeters']);
      expect(await find(bruno, '')).toEqual(['Ana Peeters', 'Joris Peeters']);
      expect(await find(sofie, '')).not.toContain('Sofie Lund');
      const joris = await world.enter(JORIS);
      await joris.get('/api/grants').expect(404);
      await supertest(world.app).get('/api/grants').expect(401);
    });

    it('fifty at a time, and says that there are more', async () => {
      for (let count = 0; count < 51; count += 1) await addNamed('Many', `Name ${count}`);
      const { body } = await ana.get('/api/grants').query({ text: 'many' }).expect(200);
      expect(body.grants).toHaveSize(50);
      expect(body.isMore).toBe(true);
      const few = await ana.get('/api/grants').query({ text: 'many name 50' }).expect(200);
      expect(few.body.isMore).toBe(false);
      expect(few.body.grants).toHaveSize(1);
    });

    it('only by text that can be one', async () => {
      await sofie.get('/api/grants?text=a&text=b').expect(422);
      await sofie.get(`/api/grants?text=${'a'.repeat(201)}`).expect(422);
      await sofie.get('/api/grants?text=%00').expect(422);
      await sofie.get('/api/grants?text=%E0%A4%A').expect(200);
      await sofie.get('/api/grants?text=%F0%9F%8C%B2').expect(200);
    });
  });
});
