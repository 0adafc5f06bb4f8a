import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { ANA, BRUNO, CARLA, DAAN, JORIS, MILA, SOFIE } from '#server/demo/people';
import { buildSearchWorld, type SearchWorld } from '#server/licences/search/testing/search-world';
import type { User } from '#server/sync/testing/sync-world';

describe('what a search may find', () => {
  let world: SearchWorld;
  const users: Record<string, User> = {};

  beforeAll(async () => {
    world = await buildSearchWorld();
    for (const person of [ANA, JORIS, BRUNO, CARLA, SOFIE, DAAN, MILA])
      users[person.firstName] = await world.enter(person);
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(() => world.rows('truncate licences cascade'));

  /** Who of all people finds what. */
  const findBy = async (query = {}): Promise<Record<string, string[]>> => {
    const found: Record<string, string[]> = {};
    for (const [name, user] of Object.entries(users)) found[name] = (await world.find(user, query)).toSorted();
    return found;
  };
  const user = (name: string): User => users[name] as User;

  it('is what one may consult: nobody else finds it, whatever they search', async () => {
    const draft = await world.insert({ validation: 'draft', submittedAt: null });
    const submitted = await world.insert({ validation: 'submitted' });
    const validated = await world.insert({ validation: 'validated' });
    const elsewhere = await world.insert({ validation: 'validated', content: { pointOfEntry: 'NL000396' } });
    const all = [draft, submitted, validated, elsewhere].toSorted();
    const none: string[] = [];
    const expected = {
      Ana: all,
      Joris: all,
      Bruno: [submitted, validated].toSorted(),
      Carla: [validated],
      Sofie: none,
      Daan: none,
    };
    for (const query of [
      {},
      { code: '4412' },
      { description: 'plywood' },
      { requester: 'ana' },
      { order: 'requester' },
    ])
      expect(await findBy(query))
        .withContext(JSON.stringify(query))
        .toEqual({ ...expected, Mila: [elsewhere] });
  });

  it('is nothing that was discarded', async () => {
    const id = await world.insert({ validation: 'draft' });
    await world.rows('update licences set discarded_at = now() where id = $1', id);
    expect(await world.search(user('Ana'))).toEqual({ licences: [], total: 0, next: null });
  });

  it('is once what one sees for two reasons', async () => {
    const id = await world.insert();
    await world.rows(
      'update licences set principal_company_id = company_id, requester_id = $2 where id = $1',
      id,
      BRUNO.accountId,
    );
    for (const name of ['Ana', 'Bruno'])
      expect(await world.search(user(name)))
        .withContext(name)
        .toEqual(jasmine.objectContaining({ total: 1 }));
    expect(await world.find(user('Bruno'))).toEqual([id]);
  });

  it('is what an office opened by its number', async () => {
    const id = await world.insert({ content: { pointOfEntry: 'BE212000' } });
    expect(await world.find(user('Carla'))).toEqual([]);
    await world.rows(
      'insert into office_sights (licence_id, office_code, account_id) values ($1, $2, $3)',
      ...[id, CARLA.officeCode, CARLA.accountId],
    );
    expect(await world.find(user('Carla'), { reference: id.slice(0, 8) })).toEqual([id]);
  });

  it('is asked under a role that one holds', async () => {
    const id = await world.insert();
    expect(await world.find(user('Ana'), { grantId: ANA.grantId.toUpperCase() })).toEqual([id]);
    for (const grantId of [BRUNO.grantId, JORIS.grantId, randomUUID()])
      await user('Ana').agent.get('/api/licences').query({ grantId }).expect(404);
    await world.rows(`update role_grants set status = 'suspended' where id = $1`, JORIS.grantId);
    expect(await world.search(user('Joris'))).toEqual({ licences: [], total: 0, next: null });
    await user('Joris').agent.get('/api/licences').query({ grantId: JORIS.grantId }).expect(404);
    await world.rows(`update role_grants set status = 'active' where id = $1`, JORIS.grantId);
  });

  it('is nothing without a session', async () => {
    const { body } = await supertest(world.app).get('/api/licences').expect(401);
    expect(body.code).toBe('not-signed-in');
  });

  it('is found no more by the name of whoever was erased, and stays', async () => {
    const id = await world.insert({ by: JORIS });
    expect(await world.find(user('Ana'), { requester: 'joris' })).toEqual([id]);
    await world.rows(`update accounts set first_name = '', last_name = '' where id = $1`, JORIS.accountId);
    expect(await world.find(user('Ana'), { requester: 'joris' })).toEqual([]);
    for (const order of ['requester', '-requester', '-modified'])
      expect((await world.search(user('Ana'), { order })).licences.map((it) => it.requester)).toEqual(['']);
    const kept = await world.rows(
      `select 1 from licences l where l.search || l.content::text || l.licence_number ilike '%joris%'`,
    );
    expect(kept).toEqual([]);
    await world.rows(`update accounts set first_name = 'Joris', last_name = 'Peeters' where id = $1`, JORIS.accountId);
  });

  it('is found by a name that more people bear than are looked up one by one', async () => {
    await world.rows(
      `insert into accounts (id, email, first_name, last_name)
       select gen_random_uuid(), 'many' || n || '@example.org', 'Many', 'Peeters' from generate_series(1, 600) n`,
    );
    const id = await world.insert();
    const other = await world.insert({ by: DAAN });
    expect(await world.find(user('Bruno'), { requester: 'peeters' })).toEqual([id]);
    expect((await world.search(user('Bruno'), { requester: 'pe' })).total).toBe(1);
    expect(await world.find(user('Bruno'), { requester: 'vries' })).toEqual([other]);
  });
});
