import { CARLA } from '#server/demo/people';
import {
  DE_VRIES,
  asked,
  buildMandateWorld,
  decide,
  end,
  eventsOf,
  given,
  giveRole,
  list,
  type MandateWorld,
} from '#server/mandates/testing/mandate-world';

describe('ending a mandate', () => {
  let world: MandateWorld;
  beforeAll(async () => {
    world = await buildMandateWorld();
  });
  afterAll(() => world.stop());
  beforeEach(() => world.clear());

  const codeOf = ({ body }: { body: { code?: string } }) => body.code;

  for (const [name, who] of [
    ['an importer of the agent', () => world.people.joris],
    ['the administrator of the company', () => world.people.daan],
    ['an officer of its country', () => world.people.mila],
    ['the support team', () => world.people.sofie],
  ] as const)
    it(`by ${name}; sent again it is answered the same`, async () => {
      const { id } = await given(world);
      const { body } = await end(who(), id, 'Enough').expect(200);
      expect(body).toEqual(jasmine.objectContaining({ status: 'ended', canEnd: false, decisionWords: 'So be it.' }));
      expect((await end(who(), id, 'Enough').expect(200)).body).toEqual(body);
      const other = who() === world.people.daan ? world.people.ana : world.people.daan;
      expect(codeOf(await end(other, id, 'Enough').expect(409))).toBe('not-possible-now');
      expect(await eventsOf(world, id)).toHaveSize(3);
    });

  it('by nobody else: 404', async () => {
    const { id } = await given(world);
    await giveRole(world, CARLA, DE_VRIES);
    for (const who of [world.people.bruno, world.people.carla]) await end(who, id).expect(404);
    expect((await list(world.people.carla)).map((it) => [it.id, it.canEnd])).toEqual([[id, false]]);
  });

  it('while it waits by the agent, who takes the request back; the company refuses it instead', async () => {
    const { id } = await asked(world);
    expect((await list(world.people.daan)).map((it) => [it.canDecide, it.canEnd])).toEqual([[true, false]]);
    expect(codeOf(await end(world.people.daan, id).expect(409))).toBe('not-possible-now');
    expect((await end(world.people.joris, id).expect(200)).body.status).toBe('ended');
    expect(codeOf(await decide(world.people.daan, id, 'approve').expect(409))).toBe('not-possible-now');
  });

  it('never once it was refused', async () => {
    const { id } = await asked(world);
    await decide(world.people.daan, id, 'refuse').expect(200);
    for (const who of [world.people.ana, world.people.daan])
      expect(codeOf(await end(who, id).expect(409))).toBe('not-possible-now');
  });

  it('with words that can be', async () => {
    const { id } = await given(world);
    for (const body of [{}, { words: 'a\u0000' }, { words: 'x'.repeat(2001) }, { words: '', more: 1 }])
      await world.people.ana.post(`/api/mandates/${id}/end`).send(body).expect(422);
  });
});
