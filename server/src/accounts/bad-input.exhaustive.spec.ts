import type { Express } from 'express';
import supertest from 'supertest';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, DEMO_PASSWORD, SOFIE } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';

const ID = '01980000-0000-7000-8000-00000000f001';
const TOKEN = 'x'.repeat(43);
/** By path; those that are not sent by POST say how. */
const SAMPLES: Record<string, object> = {
  '/api/session': { email: ANA.email, password: DEMO_PASSWORD },
  '/api/demo-session': { accountId: ANA.accountId },
  '/api/accounts': {
    firstName: 'A',
    lastName: 'B',
    email: 'a@example.org',
    password: 'tall oaks 7 rivers',
    language: 'en',
    privacyPolicyAccepted: true,
  },
  '/api/accounts/confirmation': { token: TOKEN, password: 'tall oaks 7 rivers' },
  '/api/accounts/confirmation-mail': { email: ANA.email },
  '/api/lost-password': { email: ANA.email },
  '/api/new-password': { token: TOKEN, password: 'tall oaks 7 rivers' },
  'put /api/account': { firstName: 'A', lastName: 'B', language: 'en' },
  'put /api/account/password': { oldPassword: 'not this one', password: 'tall oaks 7 rivers' },
  'put /api/account/email': { email: 'b@example.org', password: DEMO_PASSWORD },
  '/api/account/email-confirmation': { token: TOKEN },
  '/api/account/erasure': { password: 'not this one' },
  '/api/companies': {
    id: ID,
    name: 'A',
    address: '',
    city: 'B',
    country: 'BE',
    phone: '',
    email: '',
    eori: 'BE0000000001',
  },
  '/api/role-requests': { id: ID, role: 'importer', companyId: ANA.company?.id, words: '' },
  [`/api/role-requests/${ID}/decision`]: { decision: 'refuse', words: 'No' },
};
/** Values that break careless readers. */
const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\r\nBcc: b@example.org',
  "'; drop table accounts; --",
  '$1',
  '__proto__',
  '🌲'.repeat(300),
  'ש'.repeat(300),
  'x'.repeat(100_000),
  [],
  {},
  { $gt: '' },
];

describe('bad input about accounts and roles', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;
  let sofie: SignedIn;

  beforeAll(async () => {
    services = await buildServices({ LOG_LEVEL: 'error' });
    await loadDemoPeople(services.db);
    ({ app, stop: stopApp } = createApp(services));
    sofie = await signInAs(app, SOFIE);
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
  });

  /** The sample with one field replaced, taken away or added, and bodies that are no such object at all. */
  const mutate = (sample: object, odd: unknown): unknown[] => [
    odd,
    { ...sample, more: odd },
    ...Object.keys(sample).flatMap((key) => [
      { ...sample, [key]: odd },
      { ...sample, [key]: undefined },
    ]),
  ];

  for (const [place, sample] of Object.entries(SAMPLES))
    it(`is refused or harmless at ${place}, and every refusal is a problem`, async () => {
      const wrong: string[] = [];
      const [path = '', method] = place.split(' ').reverse();
      for (const odd of ODD) {
        await services.db.query('delete from rate_limits');
        for (const body of mutate(sample, odd)) {
          const sent = JSON.stringify(body) ?? '';
          const {
            status,
            type,
            body: answer,
          } = await sofie[method === 'put' ? 'put' : 'post'](path).type('json').send(sent);
          const isProblem = type === 'application/problem+json' && answer.status === status && answer.code;
          if (status >= 500 || (status >= 400 && !isProblem)) wrong.push(`${status} ${sent.slice(0, 200)}`);
        }
        if (path.endsWith('session')) sofie = await signInAs(app, SOFIE);
      }
      expect(wrong).toEqual([]);
      expect(services.logLines).toEqual([]);
    }, 60_000);

  it('in the type, the size or the form of the body is refused', async () => {
    const post = () => supertest(app).post('/api/session');
    await post().type('text').send('email=a').expect(415);
    await post().type('form').send('email=ana.peeters@example.org&password=x').expect(415);
    await post().type('json').send('{').expect(400);
    await post().set('Content-Type', 'application/json; charset=nonsense').send('{}').expect(415);
    const large = await post()
      .type('json')
      .send(JSON.stringify({ email: 'x'.repeat(9_000_000) }))
      .expect(413);
    expect(large.body.code).toBe('too-large');
  });
});
