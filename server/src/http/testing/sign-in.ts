import type { Express } from 'express';
import supertest from 'supertest';
import { ACCOUNT_HEADER } from '#contract/session';
import type { DemoPerson } from '#server/demo/people';

/** A person with a session of their own: requests carry their cookie. */
export type SignedIn = ReturnType<typeof supertest.agent>;

/** Enters as a demo person (the people must be loaded). Each request names them, as the client does. */
export async function signInAs(app: Express, person: DemoPerson): Promise<SignedIn> {
  const agent = supertest.agent(app);
  await agent.post('/api/demo-session').send({ accountId: person.accountId }).expect(200);
  return inTheNameOf(agent, person.accountId);
}

/** Each request of `agent` names the account it is made for. */
export function inTheNameOf(agent: SignedIn, accountId: string): SignedIn {
  agent.set(ACCOUNT_HEADER, accountId);
  return agent;
}
