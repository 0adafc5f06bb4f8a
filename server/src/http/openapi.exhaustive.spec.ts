import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import supertest from 'supertest';
import { OPERATIONS } from '#contract/testing/contract-schemas';
import { ANA, SOFIE } from '#server/demo/people';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';
import { IdentityWorld } from '#server/identity/testing/identity-world';

const IN_PATH = [randomUUID(), 'x', '%00', '%E0%A4%A', 'a'.repeat(64)];
const IN_QUERY = ['', '?more=1', '?grantId=x&limit=x&text=%00&size=x&before=x', `?a=${'x'.repeat(9000)}`];
/** Headers and body of what is sent where something may be sent. */
const BODIES: readonly (readonly [Record<string, string>, string | undefined])[] = [
  [{}, undefined],
  [{ 'Content-Type': 'application/json' }, '{}'],
  [{ 'Content-Type': 'application/json' }, '{'],
  [{ 'Content-Type': 'text/plain' }, '{}'],
  [{ 'Content-Type': 'application/json', 'Content-Encoding': 'br' }, '{}'],
  [{ 'Content-Type': 'application/json' }, ' '.repeat(1024 * 1024 + 1)],
  [{ 'Sec-Fetch-Site': 'cross-site' }, '{}'],
  [{ Host: 'elsewhere.example' }, '{}'],
];
const isReading = (name: string) => /^(GET|HEAD) /.test(name);

describe('statuses of the OpenAPI document', () => {
  let world: IdentityWorld;
  let app: Express;

  beforeAll(async () => {
    world = await IdentityWorld.begin();
    app = world.app;
  });
  afterAll(() => world.end());

  it('A16: names every status that is answered', async () => {
    const people = [undefined, ANA, SOFIE];
    const wrong = new Set<string>();
    for (const [name, { responses }] of OPERATIONS)
      for (const person of people) {
        // An open stream does not end.
        if (person && name === 'GET /api/live') continue;
        const agent = person ? await signInAs(app, person) : supertest.agent(app);
        for (const status of await probe(agent, name)) if (!(status in responses)) wrong.add(`${name} ${status}`);
      }
    expect([...wrong]).toEqual([]);
  }, 120_000);

  /** The statuses of odd requests to an operation. */
  async function probe(agent: SignedIn, name: string): Promise<Set<number>> {
    const [method = '', template = ''] = name.split(' ');
    const paths = template.includes('{') ? IN_PATH.map((id) => template.replace(/\{\w+\}/, id)) : [template];
    const targets = [...paths, ...IN_QUERY.map((query) => paths[0] + query)];
    const statuses = new Set<number>();
    for (const target of targets)
      for (const [headers, body] of isReading(name)
        ? BODIES.slice(0, 1)
        : target === paths[0]
          ? BODIES
          : BODIES.slice(0, 2)) {
        const request = agent[method.toLowerCase() as 'post'](target).set(headers).redirects(0);
        statuses.add((await (body === undefined ? request : request.send(body))).status);
      }
    return statuses;
  }
});
