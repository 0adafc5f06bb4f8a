import { ANA, BRUNO, DAAN, JORIS, SOFIE, type DemoPerson } from '#server/demo/people';
import { loadSessionMandates } from '#server/mandates/session-mandates';
import { dayFromNow } from '#server/mandates/testing/insert-mandate';
import {
  PEETERS,
  asked,
  buildMandateWorld,
  decide,
  end,
  suspend,
  type MandateWorld,
} from '#server/mandates/testing/mandate-world';

describe('mandates in the session', () => {
  let world: MandateWorld;
  beforeAll(async () => {
    world = await buildMandateWorld();
  });
  afterAll(() => world.stop());
  beforeEach(() => world.clear());

  it('is there for the agent’s people while it is given and not over', async () => {
    const idsFor = async ({ accountId }: DemoPerson) =>
      (await loadSessionMandates(world.services.db, accountId)).map(({ id }) => id);
    const { id } = await asked(world);
    expect(await idsFor(ANA)).toEqual([]);
    await decide(world.people.daan, id, 'approve').expect(200);
    for (const person of [ANA, JORIS]) expect(await idsFor(person)).toEqual([id]);
    for (const person of [DAAN, BRUNO, SOFIE]) expect(await idsFor(person)).toEqual([]);
    const { body } = await world.people.joris.get('/api/session').expect(200);
    expect(body.mandates).toEqual([
      {
        id,
        agentCompanyId: PEETERS,
        principal: {
          name: 'De Vries Houthandel BV',
          address: 'Waalhaven Oostzijde 81, 3087 BM Rotterdam',
          country: 'NL',
        },
        from: dayFromNow(0),
        until: null,
      },
    ]);
    const setDays = (from: string, until: string | null) =>
      world.services.db.query('update mandates set from_day = $2, until_day = $3 where id = $1', {
        bind: [id, from, until],
      });
    await setDays(dayFromNow(-9), dayFromNow(0));
    expect(await idsFor(ANA)).toEqual([id]);
    await setDays(dayFromNow(9), null);
    expect(await idsFor(ANA)).toEqual([id]);
    await setDays(dayFromNow(-9), dayFromNow(-1));
    expect(await idsFor(ANA)).toEqual([]);
    await setDays(dayFromNow(0), null);
    await suspend(world, JORIS);
    expect(await idsFor(JORIS)).toEqual([]);
    await end(world.people.daan, id).expect(200);
    expect(await idsFor(ANA)).toEqual([]);
  });
});
