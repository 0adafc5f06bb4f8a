import { DAAN, JORIS, MILA, SOFIE } from '#server/demo/people';
import {
  DE_VRIES,
  PEETERS,
  ask,
  asked,
  buildMandateWorld,
  countJobs,
  decide,
  end,
  eventsOf,
  giveRole,
  list,
  suspend,
  type MandateWorld,
} from '#server/mandates/testing/mandate-world';

describe('deciding about a mandate', () => {
  let world: MandateWorld;
  beforeAll(async () => {
    world = await buildMandateWorld();
  });
  afterAll(() => world.stop());
  beforeEach(() => world.clear());

  const codeOf = ({ body }: { body: { code?: string } }) => body.code;

  for (const [name, who] of [
    ['the administrator of the company', () => world.people.daan],
    ['an officer of its country', () => world.people.mila],
    ['the support team', () => world.people.sofie],
  ] as const)
    it(`by ${name}`, async () => {
      const { id } = await asked(world);
      expect((await list(who(), 'mandate-requests')).map((it) => [it.id, it.canDecide])).toEqual([[id, true]]);
      const { body } = await decide(who(), id, 'approve', 'Gladly').expect(200);
      expect(body).toEqual(jasmine.objectContaining({ status: 'active', decisionWords: 'Gladly', canDecide: false }));
      expect(body.canEnd).toBeTrue();
      expect(await list(who(), 'mandate-requests')).toEqual([]);
    });

  it('by nobody else: 404', async () => {
    const { id } = await asked(world);
    await giveRole(world, JORIS, DE_VRIES);
    for (const who of [world.people.ana, world.people.joris, world.people.bruno, world.people.carla])
      for (const decision of ['approve', 'refuse'] as const) await decide(who, id, decision).expect(404);
    expect(await list(world.people.bruno, 'mandate-requests')).toEqual([]);
    await world.people.carla.get('/api/mandate-requests').expect(404);
    await world.people.joris.get('/api/mandate-requests').expect(404);
    expect((await list(world.people.daan))[0]?.status).toBe('requested');
  });

  it('by nobody of the agent’s own side, whichever role they hold besides', async () => {
    const { id } = await asked(world);
    for (const [person, who] of [
      [DAAN, world.people.daan],
      [MILA, world.people.mila],
      [SOFIE, world.people.sofie],
    ] as const) {
      await giveRole(world, person, PEETERS, person === MILA ? 'suspended' : 'active');
      await decide(who, id, 'approve').expect(404);
      expect(await list(who, 'mandate-requests')).toEqual([]);
    }
    expect((await list(world.people.daan)).map((it) => it.canDecide)).toEqual([false]);
  });

  it('by nobody who asked for it, though their role for the agent ended since', async () => {
    await giveRole(world, SOFIE, PEETERS);
    const { body } = await ask(world.people.sofie).expect(200);
    await world.services.db.query(
      `update role_grants set status = 'ended' where account_id = $1 and role = 'importer'`,
      {
        bind: [SOFIE.accountId],
      },
    );
    await decide(world.people.sofie, body.id, 'approve').expect(404);
  });

  it('by nobody whose role is suspended', async () => {
    const { id } = await asked(world);
    await suspend(world, DAAN, MILA);
    for (const who of [world.people.daan, world.people.mila]) {
      await who.get('/api/mandate-requests').expect(404);
      await decide(who, id, 'approve').expect(404);
    }
  });

  it('once: the first decision stands, the same again is answered the same', async () => {
    const { id } = await asked(world);
    const { body } = await decide(world.people.daan, id, 'approve', 'Yes').expect(200);
    expect((await decide(world.people.daan, id.toUpperCase(), 'approve', 'Yes').expect(200)).body).toEqual(body);
    expect(codeOf(await decide(world.people.daan, id, 'refuse', 'No').expect(409))).toBe('already-decided');
    expect(codeOf(await decide(world.people.sofie, id, 'approve', 'Yes').expect(409))).toBe('already-decided');
    expect(await eventsOf(world, id)).toHaveSize(2);
    expect(await countJobs(world, id)).toBe(2);
  });

  it('by two at once, and only one of them decides', async () => {
    const { id } = await asked(world);
    const both = await Promise.all([decide(world.people.daan, id, 'approve'), decide(world.people.mila, id, 'refuse')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await eventsOf(world, id)).toHaveSize(2);
  });

  it('or taken back at the same moment, never both', async () => {
    const { id } = await asked(world);
    const [decided, taken] = await Promise.all([decide(world.people.daan, id, 'refuse'), end(world.people.ana, id)]);
    expect([decided.status, taken.status].sort()).toEqual([200, 409]);
    expect(['already-decided', 'not-possible-now']).toContain(codeOf(decided) ?? codeOf(taken) ?? '');
  });

  it('with words when it is refused, and only so', async () => {
    const { id } = await asked(world);
    for (const body of [
      { decision: 'refuse', words: ' ' },
      { decision: 'refuse' },
      { decision: 'maybe', words: 'x' },
      {},
    ])
      await world.people.daan.post(`/api/mandates/${id}/decision`).send(body).expect(422);
    await decide(world.people.daan, id, 'approve', 'a\u0000b').expect(422);
    const { body } = await decide(world.people.daan, id, 'refuse', 'We have our own world.people.').expect(200);
    expect([body.status, body.decisionWords]).toEqual(['refused', 'We have our own world.people.']);
  });
});
