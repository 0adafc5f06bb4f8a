import type { Express } from 'express';
import supertest from 'supertest';
import { createSendAccountMail } from '#server/accounts/send-account-mail';
import { selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { inTheNameOf, type SignedIn } from '#server/http/testing/sign-in';
import { readMails, tokenIn } from '#server/mail/testing/read-mail';

/** What people in specs choose. */
export const PASSWORD = 'tall oaks 7 rivers';

/** The real app with the demo people and a worker that sends the mails about accounts. */
export interface AccountWorld {
  readonly services: SpecServices;
  readonly app: Express;
  /** As nobody. */
  readonly post: (path: string, body: object) => ReturnType<SignedIn['post']>;
  readonly logIn: (email: string, password?: string) => ReturnType<SignedIn['post']>;
  /** Signs a new person up, confirms and logs in. */
  readonly signUp: (email: string, more?: object) => Promise<SignedIn>;
  /** Another browser of a person. */
  readonly enter: (email: string, userAgent?: string) => Promise<SignedIn>;
  readonly findAccountId: (email: string) => Promise<string>;
  readonly forgetLimits: () => Promise<unknown>;
  /** Lets `minutes` go by for everybody who is signed in. */
  readonly letSessionsAge: (minutes: number) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** What somebody types into the form. */
export const toSignUp = (email: string, more: object = {}) => ({
  firstName: 'Ōta 🌲',
  lastName: 'محمد',
  email,
  password: PASSWORD,
  language: 'en',
  privacyPolicyAccepted: true,
  ...more,
});

/** `env` changes what the environment would say. */
export async function buildAccountWorld(env: NodeJS.ProcessEnv = {}): Promise<AccountWorld> {
  const services = await buildServices(env);
  const { db } = services;
  await loadDemoPeople(db);
  await services.jobs.work('send-account-mail', createSendAccountMail(services));
  const { app, stop: stopApp } = createApp(services);
  const post = (path: string, body: object) => supertest(app).post(`/api${path}`).send(body);
  const enter = async (email: string, userAgent = '') => {
    const agent = supertest.agent(app).set('User-Agent', userAgent);
    const { body } = await agent.post('/api/session').send({ email, password: PASSWORD }).expect(200);
    return inTheNameOf(agent, body.accountId);
  };
  return {
    services,
    app,
    post,
    enter,
    logIn: (email, password = PASSWORD) => post('/session', { email, password }),
    signUp: async (email, more = {}) => {
      await post('/accounts', toSignUp(email, more)).expect(202);
      const token = tokenIn((await readMails(db, email))[0]);
      await post('/accounts/confirmation', { token, password: PASSWORD }).expect(204);
      return enter(email);
    },
    findAccountId: async (email) => {
      const [row] = await selectRows<{ id: string }>(db, 'select id from accounts where email = $1', [email]);
      return row?.id ?? '';
    },
    forgetLimits: () => db.query('delete from rate_limits'),
    letSessionsAge: (minutes) =>
      db.query(
        `update "Sessions" set data = jsonb_set(data::jsonb, '{startedAt}',
           to_jsonb(to_char((now() - $1 * interval '1 minute') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::text`,
        { bind: [minutes] },
      ),
    stop: async () => {
      stopApp();
      await services.stop();
    },
  };
}
