import supertest from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import {
  asked,
  buildMandateWorld,
  buildRequest,
  decide,
  end,
  list,
  type MandateWorld,
} from '#server/mandates/testing/mandate-world';

describe('mandates over HTTP', () => {
  let world: MandateWorld;
  beforeAll(async () => {
    world = await buildMandateWorld();
  });
  afterAll(() => world.stop());
  beforeEach(() => world.clear());

  it('is listed for both sides, for nobody else', async () => {
    const { id } = await asked(world);
    for (const who of [world.people.ana, world.people.joris, world.people.daan])
      expect((await list(who)).map((it) => it.id)).toEqual([id]);
    for (const who of [world.people.bruno, world.people.carla, world.people.mila, world.people.sofie])
      expect(await list(who)).toEqual([]);
  });

  it('that does not exist is not found, and nobody asks who is not signed in', async () => {
    for (const id of [uuidv7(), 'x', '%00', 'null']) {
      await decide(world.people.sofie, id, 'approve').expect(404);
      await end(world.people.sofie, id).expect(404);
    }
    const stranger = supertest(world.app);
    await stranger.get('/api/mandates').expect(401);
    await stranger.get('/api/mandate-requests').expect(401);
    for (const path of ['mandates', `mandates/${uuidv7()}/decision`, `mandates/${uuidv7()}/end`])
      await stranger.post(`/api/${path}`).send({}).expect(401);
    await world.people.ana.post('/api/mandates').set('Sec-Fetch-Site', 'cross-site').send(buildRequest()).expect(403);
  });
});
