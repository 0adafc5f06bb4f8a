import type { Express } from 'express';
import { v7 as uuidv7 } from 'uuid';
import type { Mandate } from '#contract/mandate';
import { selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, BRUNO, CARLA, DAAN, DEMO_COMPANIES, JORIS, MILA, SOFIE, type DemoPerson } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';
import { dayFromNow } from '#server/mandates/testing/insert-mandate';

export const [PEETERS = '', DE_VRIES = ''] = DEMO_COMPANIES.map(({ id }) => id);

const PEOPLE = { ana: ANA, joris: JORIS, bruno: BRUNO, carla: CARLA, daan: DAAN, mila: MILA, sofie: SOFIE };

/** Peeters Hout makes licences for De Vries: Ana and Joris ask, Daan, Mila and Sofie decide. */
export interface MandateWorld {
  readonly services: SpecServices;
  readonly app: Express;
  readonly people: Record<keyof typeof PEOPLE, SignedIn>;
  /** No mandate any more, and everybody has their own role only. */
  readonly clear: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function buildMandateWorld(): Promise<MandateWorld> {
  const services = await buildServices();
  await loadDemoPeople(services.db);
  const { app, stop: stopApp } = createApp(services);
  const entered = Object.entries(PEOPLE).map(async ([name, person]) => [name, await signInAs(app, person)] as const);
  const people = Object.fromEntries(await Promise.all(entered)) as MandateWorld['people'];
  const clear = async () => {
    for (const table of ['rate_limits', 'mandate_events', 'mandates']) await services.db.query(`delete from ${table}`);
    await services.db.query(`delete from role_grants where id::text not like '01980000-%'`);
    await services.db.query(`update role_grants set status = 'active'`);
  };
  const stop = async () => {
    stopApp();
    await services.stop();
  };
  return { services, app, people, clear, stop };
}

export const buildRequest = (more: object = {}) => ({
  id: uuidv7(),
  agentCompanyId: PEETERS,
  principalCompanyId: DE_VRIES,
  from: dayFromNow(0),
  until: null,
  words: 'We clear your containers.',
  ...more,
});

export const ask = (who: SignedIn, more: object = {}) => who.post('/api/mandates').send(buildRequest(more));

export const decide = (who: SignedIn, id: string, decision: 'approve' | 'refuse', words = 'So be it.') =>
  who.post(`/api/mandates/${id}/decision`).send({ decision, words });

export const end = (who: SignedIn, id: string, words = '') => who.post(`/api/mandates/${id}/end`).send({ words });

/** A mandate Ana asked for. */
export const asked = async ({ people }: MandateWorld, more: object = {}): Promise<Mandate> =>
  (await ask(people.ana, more).expect(200)).body;

/** One Daan gave. */
export const given = async (world: MandateWorld, more: object = {}): Promise<Mandate> => {
  const { id } = await asked(world, more);
  return (await decide(world.people.daan, id, 'approve').expect(200)).body;
};

export const list = async (who: SignedIn, path = 'mandates'): Promise<Mandate[]> =>
  (await who.get(`/api/${path}`).expect(200)).body.mandates;

/** Kind and account of each event, the first one first. */
export const eventsOf = async ({ services }: MandateWorld, id: string) => {
  const rows = await selectRows<{ kind: string; account_id: string | null }>(
    services.db,
    'select kind, account_id from mandate_events where mandate_id = $1 order by id',
    [id],
  );
  return rows.map(({ kind, account_id: by }) => [kind, by]);
};

/** How many jobs tell of the mandate. */
export const countJobs = async ({ services }: MandateWorld, id: string): Promise<number> => {
  const sql = `select 1 from pgboss.job j join mandate_events e on e.id::text = j.data ->> 'eventId'
               where j.name = 'tell-of-mandate' and e.mandate_id = $1`;
  return (await selectRows(services.db, sql, [id])).length;
};

/** Gives a person a role for a company besides their own. */
export const giveRole = ({ services }: MandateWorld, person: DemoPerson, company: string, status = 'active') =>
  services.db.query(
    `insert into role_grants (id, account_id, role, company_id, status) values ($1, $2, 'importer', $3, $4)`,
    { bind: [uuidv7(), person.accountId, company, status] },
  );

export const suspend = ({ services }: MandateWorld, ...persons: DemoPerson[]) =>
  services.db.query(`update role_grants set status = 'suspended' where id = any($1::uuid[])`, {
    bind: [persons.map(({ grantId }) => grantId)],
  });
