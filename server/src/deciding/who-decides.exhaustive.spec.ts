import {
  DECIDERS,
  findGrantHand,
  findNextGrantStatus,
  GRANT_STEPS,
  type DeciderKind,
  type GrantEvent,
  type GrantStatus,
} from '#domain/workflow/grant';
import { findRow } from '#server/database/connection';
import { buildDecidingWorld, type DecidingWorld, type RoleAt } from '#server/deciding/testing/deciding-world';
import {
  ANA,
  BRUNO,
  CARLA,
  DAAN,
  DEMO_COMPANIES,
  JORIS,
  MILA,
  SOFIE,
  type DemoCompany,
  type DemoPerson,
} from '#server/demo/people';
import type { SignedIn } from '#server/http/testing/sign-in';

const PEOPLE: Record<string, DemoPerson> = {
  'an administrator': ANA,
  'a colleague': JORIS,
  'the administrator of another company': DAAN,
  'the authority': BRUNO,
  'the authority of another country': MILA,
  'a customs officer': CARLA,
  support: SOFIE,
};
const STATUSES = Object.keys(GRANT_STEPS) as GrantStatus[];
const EVENTS = ['approve', 'refuse', 'suspend', 'restore', 'appoint', 'end'] as const satisfies GrantEvent[];
type Event = (typeof EVENTS)[number];

/** Seen from Ana, administrator of a Belgian company, and Bruno, officer of Belgium. */
const ROLES: Record<string, (world: DecidingWorld) => RoleAt | Promise<RoleAt>> = {
  'of a colleague': () => ({ role: 'importer', company: companyAt(0) }),
  'of an administrator': () => ({ role: 'importer', company: companyAt(0), isAdministrator: true }),
  'of the first importer of a company': async (world) => ({ role: 'importer', company: await world.addCompany('BE') }),
  'of another company and country': () => ({ role: 'importer', company: companyAt(1) }),
  'of a company of a country without officers': async (world) => ({
    role: 'importer',
    company: await world.addCompany('FR'),
  }),
  'of a company outside the EU': async (world) => ({ role: 'importer', company: await world.addCompany('GH') }),
  'of an officer of the own country': () => ({ role: 'fmsca', country: 'BE' }),
  'of an officer of another country': () => ({ role: 'fmsca', country: 'FR' }),
  'of a customs officer of the own country': () => ({ role: 'customs', country: 'BE', officeCode: 'BE101000' }),
  'of a customs officer of another country': () => ({ role: 'customs', country: 'NL', officeCode: 'NL000396' }),
};

const companyAt = (place: number): DemoCompany => {
  const company = DEMO_COMPANIES[place];
  if (!company) throw new Error('The demo has two companies.');
  return company;
};

/** As what `person` decides about `it`, if as anything. */
function findKind(person: DemoPerson, it: RoleAt): DeciderKind | undefined {
  const isKind: Record<DeciderKind, boolean> = {
    administrator: person.isAdministrator === true && person.company?.id === it.company?.id && !it.isAdministrator,
    authority: person.role === 'fmsca' && person.country === it.company?.country,
    support: person.role === 'support',
  };
  return DECIDERS[it.role].find((kind) => isKind[kind]);
}

/** The answer's code the tables ask for: the status afterwards, or why not. */
function findExpected(hand: 'decider' | 'holder' | undefined, it: RoleAt, status: GrantStatus, event: Event): string {
  if (findGrantHand(event) !== hand) return 'not-found';
  const next = findNextGrantStatus({ ...it, isAdministrator: it.isAdministrator ?? false, status }, event);
  if (next) return next;
  const isLate = (event === 'approve' || event === 'refuse') && status !== 'ended';
  return isLate ? 'already-decided' : 'not-possible-now';
}

describe('who decides about roles, over HTTP', () => {
  let world: DecidingWorld;

  beforeAll(async () => {
    world = await buildDecidingWorld();
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(() => world.clear());

  const send = (agent: SignedIn, id: string, event: Event) =>
    event === 'approve' || event === 'refuse'
      ? agent.post(`/api/role-requests/${id}/decision`).send({ decision: event, words: 'Because.' })
      : agent.post(`/api/grants/${id}/changes`).send({ event, words: 'Because.' });

  /** What is wrong when `agentOf` the holder takes every step from every status. */
  const tryAll = async (
    it: RoleAt,
    hand: 'decider' | 'holder' | undefined,
    agentOf: (holder: DemoPerson) => SignedIn | Promise<SignedIn>,
  ): Promise<{ wrong: string[]; taken: number }> => {
    const cells = STATUSES.flatMap((status) => EVENTS.map((event) => ({ status, event })));
    const answers = await Promise.all(
      cells.map(async ({ status, event }) => {
        const holder = await world.addHolder(it, status);
        const { body } = await send(await agentOf(holder), holder.grantId, event);
        const row = await findRow<{ status: string }>(
          world.services.db,
          'select status from role_grants where id = $1',
          [holder.grantId],
        );
        const answer: string = body.code ?? body.status;
        const expected = findExpected(hand, it, status, event);
        const isTaken = expected === answer && !('code' in body);
        const isKept = row?.status === (isTaken ? answer : status);
        const isWrong = answer !== expected || !isKept;
        return { isTaken, wrong: isWrong ? [`${status} ${event}: ${answer} (${row?.status}), not ${expected}`] : [] };
      }),
    );
    return { wrong: answers.flatMap(({ wrong }) => wrong), taken: answers.filter(({ isTaken }) => isTaken).length };
  };

  for (const [name, build] of Object.entries(ROLES)) {
    it(`a role ${name}: everybody may what the tables say, in every status`, async () => {
      const it = await build(world);
      for (const [who, person] of Object.entries(PEOPLE)) {
        const agent = await world.enter(person);
        const kind = findKind(person, it);
        const { wrong, taken } = await tryAll(it, kind && 'decider', () => agent);
        expect(wrong).withContext(who).toEqual([]);
        expect(taken > 0)
          .withContext(`${who} decides`)
          .toBe(kind !== undefined);
      }
    }, 60_000);

    it(`a role ${name}: its holder gives it up and does nothing else`, async () => {
      const { wrong, taken } = await tryAll(await build(world), 'holder', (holder) => world.enter(holder));
      expect(wrong).toEqual([]);
      expect(taken).toBe(3);
    }, 60_000);
  }

  for (const [who, person] of Object.entries(PEOPLE))
    it(`${who} finds what they decide about, and nothing else`, async () => {
      const agent = await world.enter(person);
      const decided: Record<'requested' | 'held', string[]> = { requested: [], held: [] };
      for (const build of Object.values(ROLES)) {
        const it = await build(world);
        const isDecided = findKind(person, it) !== undefined;
        for (const status of STATUSES) {
          const { grantId } = await world.addHolder(it, status);
          if (isDecided && status === 'requested') decided.requested.push(grantId);
          if (isDecided && (status === 'active' || status === 'suspended')) decided.held.push(grantId);
        }
      }
      const isDecider = person.isAdministrator === true || person.role === 'fmsca' || person.role === 'support';
      const requests = await agent.get('/api/role-requests').expect(isDecider ? 200 : 404);
      const held = await agent
        .get('/api/grants')
        .query({ text: 'Noor' })
        .expect(isDecider ? 200 : 404);
      const idsOf = (rows: { grant: { id: string } }[] = []) => rows.map(({ grant }) => grant.id).sort();
      expect(idsOf(requests.body.requests)).toEqual(decided.requested.sort());
      expect(idsOf(held.body.grants)).toEqual(decided.held.sort());
    }, 60_000);
});
