import supertest from 'supertest';
import { ACCOUNT_HEADER } from '#contract/session';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO } from '#server/demo/people';
import { FOR_ANYBODY } from '#server/http/own-tab';
import { listApiRoutes } from '#server/http/testing/all-routes';
import { IdentityWorld } from '#server/identity/testing/identity-world';

describe('F1: a tab of somebody else', () => {
  let world: IdentityWorld;
  let routes: { method: 'get' | 'head' | 'post' | 'put' | 'delete'; path: string; what: string }[];
  let ana: ReturnType<typeof supertest.agent>;

  beforeAll(async () => {
    world = await IdentityWorld.begin();
    routes = listApiRoutes(world.app).map((what) => {
      const [method = '', path = ''] = what.split(' ');
      return { method: method.toLowerCase() as 'get', path: path.replace(/:\w+/g, ANA.accountId), what };
    });
  }, 60_000);
  beforeEach(async () => {
    await world.services.db.query('delete from rate_limits');
    ana = supertest.agent(world.app);
    await ana.post('/api/demo-session').send({ accountId: ANA.accountId }).expect(200);
  });
  afterAll(() => world.end());

  const ask = ({ method, path }: (typeof routes)[number]) => ana[method](`/api${path}`);

  it('is refused at every route that is registered, and told who is signed in', async () => {
    expect(routes.length).toBeGreaterThan(60);
    for (const route of routes.filter(({ method, what }) => method !== 'head' && !FOR_ANYBODY.has(what))) {
      const { status, body } = await ask(route).set(ACCOUNT_HEADER, BRUNO.accountId);
      expect([status, body.code, body.params])
        .withContext(route.what)
        .toEqual([401, 'other-account', { name: 'Ana Peeters' }]);
    }
    await ana.head(`/api/images/${ANA.accountId}`).set(ACCOUNT_HEADER, BRUNO.accountId).expect(401);
    const [row] = await selectRows(world.services.db, `select first_name from accounts where id = $1`, [ANA.accountId]);
    expect(row).toEqual({ first_name: 'Ana' });
    await ana.get('/api/session').expect(200);
  });

  it('writes nothing without the name of its account', async () => {
    const writes = routes.filter(({ method, what }) => !['get', 'head'].includes(method) && !FOR_ANYBODY.has(what));
    for (const route of writes.filter(({ what }) => what !== 'DELETE /session')) {
      const { status, body } = await ask(route);
      expect([status, body.code]).withContext(route.what).toEqual([428, 'account-not-named']);
    }
    await ana.delete('/api/session').expect(204);
  });

  it('gets in like anybody: each exception is a route, and asks for no session', async () => {
    const known = routes.map(({ what }) => what);
    expect([...FOR_ANYBODY].filter((what) => !known.includes(what))).toEqual([]);
    const session = { email: BRUNO.email, password: 'wrong' };
    const { body } = await ana.post('/api/session').set(ACCOUNT_HEADER, BRUNO.accountId).send(session).expect(401);
    expect(body.code).toBe('wrong-log-in');
  });

  it('hears and shows nothing: an address carries the name in its query', async () => {
    for (const path of ['/api/live', `/api/images/${ANA.accountId}`]) {
      const { body } = await ana
        .get(path)
        .query({ [ACCOUNT_HEADER]: BRUNO.accountId })
        .expect(401);
      expect(body.code).toBe('other-account');
    }
  });

  it('is nobody once the session is over', async () => {
    await ana.delete('/api/session').expect(204);
    const { body } = await ana.put('/api/account').set(ACCOUNT_HEADER, ANA.accountId).send({}).expect(401);
    expect(body.code).toBe('not-signed-in');
  });
});
