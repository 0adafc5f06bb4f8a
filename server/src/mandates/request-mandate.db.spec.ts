import { v7 as uuidv7 } from 'uuid';
import { Mandate } from '#contract/mandate';
import { ANA, JORIS } from '#server/demo/people';
import { dayFromNow } from '#server/mandates/testing/insert-mandate';
import {
  DE_VRIES,
  PEETERS,
  ask,
  asked,
  buildMandateWorld,
  buildRequest,
  countJobs,
  decide,
  end,
  eventsOf,
  given,
  list,
  suspend,
  type MandateWorld,
} from '#server/mandates/testing/mandate-world';

describe('asking for a mandate', () => {
  let world: MandateWorld;
  beforeAll(async () => {
    world = await buildMandateWorld();
  });
  afterAll(() => world.stop());
  beforeEach(() => world.clear());

  const codeOf = ({ body }: { body: { code?: string } }) => body.code;

  it('by an importer of the agent, and waits', async () => {
    const sent = buildRequest({ until: dayFromNow(30) });
    const { body } = await world.people.ana.post('/api/mandates').send(sent).expect(200);
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
    expect(await eventsOf(world, sent.id)).toEqual([['request', ANA.accountId]]);
    expect(await countJobs(world, sent.id)).toBe(1);
  });

  it('once: is idempotent by its id and between two companies', async () => {
    const sent = buildRequest();
    const { body } = await world.people.ana.post('/api/mandates').send(sent).expect(200);
    const upper = { ...sent, id: sent.id.toUpperCase(), agentCompanyId: PEETERS.toUpperCase() };
    for (const again of [sent, upper, buildRequest({ words: 'Once more' })])
      expect((await world.people.ana.post('/api/mandates').send(again).expect(200)).body).toEqual(body);
    expect((await ask(world.people.joris).expect(200)).body).toEqual(body);
    expect(await countJobs(world, sent.id)).toBe(1);
  });

  it('by four at once, and made once', async () => {
    const answers = await Promise.all(
      [world.people.ana, world.people.joris, world.people.ana, world.people.joris].map((who) => ask(who).expect(200)),
    );
    const ids = new Set(answers.map(({ body }) => body.id));
    expect(ids.size).toBe(1);
    const sent = buildRequest({ agentCompanyId: DE_VRIES, principalCompanyId: PEETERS });
    await Promise.all([1, 2, 3].map(() => world.people.daan.post('/api/mandates').send(sent).expect(200)));
    expect(await eventsOf(world, sent.id)).toHaveSize(1);
  });

  it('again once it was refused or ended, under a new id; the old id answers what became of it', async () => {
    const sent = buildRequest();
    await world.people.ana.post('/api/mandates').send(sent).expect(200);
    await decide(world.people.daan, sent.id, 'refuse').expect(200);
    expect((await world.people.ana.post('/api/mandates').send(sent).expect(200)).body.status).toBe('refused');
    const second = await given(world);
    await end(world.people.daan, second.id).expect(200);
    expect((await ask(world.people.ana).expect(200)).body.status).toBe('requested');
  });

  it('again once its last day has passed', async () => {
    const { id } = await given(world, { until: dayFromNow(1) });
    await world.services.db.query(`update mandates set from_day = $2, until_day = $3 where id = $1`, {
      bind: [id, dayFromNow(-9), dayFromNow(-1)],
    });
    expect(await list(world.people.daan)).toEqual([
      jasmine.objectContaining({ id, status: 'ended', canEnd: false, canDecide: false }),
    ]);
    expect(codeOf(await end(world.people.daan, id).expect(409))).toBe('not-possible-now');
    const next = await asked(world);
    expect(next.status).toBe('requested');
    expect((await eventsOf(world, id)).at(-1)).toEqual(['end', null]);
    expect((await list(world.people.ana)).map((it) => it.status)).toEqual(['requested', 'ended']);
  });

  it('with an id that is that of another one: 409', async () => {
    const { id } = await asked(world);
    expect(codeOf(await ask(world.people.joris, { id }).expect(409))).toBe('id-taken');
    const other = { id, agentCompanyId: DE_VRIES, principalCompanyId: PEETERS };
    expect(codeOf(await ask(world.people.daan, other).expect(409))).toBe('id-taken');
    const id2 = uuidv7();
    const both = await Promise.all([
      ask(world.people.ana, { id: id2, words: 'x' }),
      ask(world.people.daan, { ...other, id: id2 }),
    ]);
    expect(both.map(({ status }) => status)).toContain(200);
    expect(both.every(({ status }) => status === 200 || status === 409)).toBeTrue();
  });

  it('for the agent by its own active importers only: 404', async () => {
    for (const who of [world.people.daan, world.people.bruno, world.people.carla, world.people.sofie])
      await ask(who).expect(404);
    await ask(world.people.ana, { agentCompanyId: uuidv7() }).expect(404);
    await suspend(world, JORIS);
    await ask(world.people.joris).expect(404);
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
      [{ from: dayFromNow(9), until: dayFromNow(8) }, '/until'],
      [{ from: dayFromNow(-9), until: dayFromNow(-1) }, '/until'],
      [{ words: 'a\u0000b' }, '/words'],
      [{ words: '\ud800' }, '/words'],
      [{ words: 'x'.repeat(2001) }, '/words'],
      [{ words: null }, '/words'],
    ];
    for (const [more, pointer] of bad) {
      const { body } = await ask(world.people.ana, more).expect(422);
      expect(body.errors.map((it: { pointer: string }) => it.pointer))
        .withContext(JSON.stringify(more))
        .toEqual([pointer]);
      await world.services.db.query('delete from rate_limits');
    }
    for (const body of ['[]', '"x"', 'null', '{', '{"a":']) {
      const answer = await world.people.ana.post('/api/mandates').type('json').send(body);
      expect([400, 422]).toContain(answer.status);
    }
    expect(await list(world.people.ana)).toEqual([]);
  });

  it('with a last day that is today, days long ago and far away, and any words', async () => {
    for (const more of [
      { from: dayFromNow(0), until: dayFromNow(0) },
      { from: '0001-01-01', until: '9999-12-31' },
      { words: 'תודה 🌲\nsecond line' },
      { words: '' },
    ]) {
      const { id, from, until } = await given(world, more);
      const it = (await list(world.people.joris)).find((mandate) => mandate.id === id);
      expect([it?.from, it?.until]).toEqual([from, until]);
      await end(world.people.ana, id).expect(200);
    }
  });

  it('so often, and no more', async () => {
    for (let count = 0; count < 30; count += 1)
      await ask(world.people.ana, { principalCompanyId: uuidv7() }).expect(422);
    const answer = await ask(world.people.ana).expect(429);
    expect(answer.headers['retry-after']).toMatch(/^\d+$/);
  });
});
