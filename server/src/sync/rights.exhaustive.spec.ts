import type { CommandKind } from '#contract/command';
import type { LicenceContent } from '#domain/licence-content';
import { isAllowed, RIGHTS, type Action, type Standing } from '#domain/rights';
import { findNextClearanceState, CLEARANCE_EVENTS, type ClearanceEvent } from '#domain/workflow/clearance';
import { ROLES } from '#domain/workflow/role';
import {
  findNextValidationState,
  VALIDATION_STATES,
  type ValidationEvent,
  type ValidationState,
} from '#domain/workflow/validation';
import { buildLicence } from '#domain/testing/build-licence';
import { selectRows } from '#server/database/connection';
import { DEMO_COMPANIES, ANA, BRUNO, CARLA, JORIS, SOFIE } from '#server/demo/people';
import {
  buildCommand,
  buildLodged,
  buildNumber,
  buildSyncWorld,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

const ACTIONS: Record<Exclude<Action, 'consult'>, CommandKind> = {
  edit: 'saveDraft',
  discard: 'discard',
  submit: 'submit',
  withdraw: 'withdraw',
  update: 'update',
  verify: 'verify',
  remark: 'remark',
  validate: 'validate',
  reject: 'reject',
  return: 'return',
  cancel: 'cancel',
  clear: 'clear',
  suspend: 'suspend',
  refuse: 'refuse',
  correct: 'correct',
};
const [PEETERS, DE_VRIES] = DEMO_COMPANIES.map(({ id }) => id);
interface Place {
  readonly requester?: string;
  readonly company?: string | undefined;
  readonly principal?: string | undefined;
  readonly country?: string;
  readonly office?: string;
  /** Carla's office opened it by its number. */
  readonly isFound?: boolean;
}
const ELSEWHERE: Place & { readonly company: string | undefined; readonly country: string; readonly office: string } = {
  requester: JORIS.accountId,
  company: DE_VRIES,
  country: 'FR',
  office: 'FR00670A',
};

/** Where a record lies, seen from everybody: one thing is theirs, everything else somebody else's. */
const RECORDS: Record<string, Place> = {
  own: { requester: ANA.accountId, company: PEETERS },
  'own as an authority': { requester: BRUNO.accountId, company: undefined },
  "the company's": { requester: JORIS.accountId, company: PEETERS },
  "another company's, for the own one": { principal: PEETERS },
  "another company's": {},
  "the country's, another office's": { country: 'BE', office: 'BE343000' },
  "the country's, another office's, found by its number": { country: 'BE', office: 'BE343000', isFound: true },
  "the country's and the office's": { country: 'BE', office: 'BE101000' },
  "another country's": { country: 'NL', office: 'NL000396' },
};

describe('who may do what over HTTP', () => {
  let world: SyncWorld;
  let users: Record<string, User>;
  /** A licence for each action, so that one request tries them all. */
  let licences: { readonly action: Action; readonly id: string; readonly content: LicenceContent }[];

  beforeAll(async () => {
    world = await buildSyncWorld();
    const people = { importer: ANA, fmsca: BRUNO, customs: CARLA, support: SOFIE };
    const entered = Object.entries(people).map(async ([role, person]) => [role, await world.enter(person)] as const);
    users = Object.fromEntries(await Promise.all(entered));
    licences = await Promise.all(
      (Object.keys(ACTIONS) as Action[]).map(async (action) => {
        const content = buildLicence({ pictures: [], licenceNumber: buildNumber() });
        const { licenceId: id } = await buildLodged(users['importer'] as User, content);
        return { action, id, content };
      }),
    );
  }, 60_000);
  afterAll(() => world.stop());

  /** Puts the licences into a state, somewhere. @returns their versions */
  const place = async (validation: ValidationState, record: Place): Promise<Map<string, number>> => {
    const { requester, company, principal, country, office } = { ...ELSEWHERE, ...record };
    await markFound(record.isFound ?? false);
    const rows = await selectRows<{ id: string; version: number }>(
      world.services.db,
      `update licences set validation_state = $2, clearance_state = 'notCleared', requester_id = $3, company_id = $4, principal_company_id = $7,
         entry_country = $5, point_of_entry = $6, discarded_at = null, changed_xid = pg_current_xact_id()
       where id = any($1::uuid[]) returning id, version`,
      [licences.map(({ id }) => id), validation, requester, company ?? null, country, office, principal ?? null],
    );
    return new Map(rows.map(({ id, version }) => [id, version]));
  };

  const markFound = (isFound: boolean) => {
    const sql = isFound
      ? `insert into office_sights (licence_id, office_code, account_id)
         select unnest($1::uuid[]), $2, $3 on conflict do nothing`
      : 'delete from office_sights where licence_id = any($1::uuid[]) and office_code = $2 and account_id = $3';
    const ids = licences.map(({ id }) => id);
    return selectRows(world.services.db, sql, [ids, CARLA.officeCode, CARLA.accountId]);
  };

  /** What becomes of every action, with the licences in a state, somewhere. */
  const tryAll = async (user: User, state: ValidationState, record: Place): Promise<[Action, string][]> => {
    const versions = await place(state, record);
    const commands = licences.map(({ action, id, content }) =>
      buildCommand(user, ACTIONS[action as keyof typeof ACTIONS], {
        licenceId: id,
        base: versions.get(id) ?? 0,
        content,
        compared: { isOtherOffice: true },
      }),
    );
    const answers = await user.send(...commands);
    return answers.map((answer, index) => [
      licences[index]?.action as Action,
      answer.outcome === 'refused' ? answer.problem.code : answer.outcome,
    ]);
  };

  const findStanding = ({ person }: User, record: Place): Standing => {
    const it = { ...ELSEWHERE, ...record };
    const companyId = person.company?.id;
    return {
      own: it.requester === person.accountId && it.company === companyId,
      company: companyId !== undefined && it.company === companyId,
      principal: companyId !== undefined && it.principal === companyId,
      country: person.country !== undefined && it.country === person.country,
      office: person.officeCode !== undefined && it.office === person.officeCode,
      found: person.officeCode === CARLA.officeCode && it.isFound === true,
    };
  };

  const expectedOf = (user: User, action: Action, state: ValidationState, standing: Standing): string => {
    const { role } = user.person;
    const isSeen = isAllowed(role, 'consult', state, standing);
    const isEver = RIGHTS[role][action]?.some(({ reach }) => standing[reach]);
    if (!isSeen || !isEver) return 'not-found';
    return isAllowed(role, action, state, standing) && hasStep(user, action, state) ? 'accepted' : 'not-allowed-now';
  };
  const hasStep = ({ person: { role } }: User, action: Action, state: ValidationState): boolean => {
    if (action === 'edit' || action === 'discard') return true;
    if ((CLEARANCE_EVENTS as readonly string[]).includes(action))
      return findNextClearanceState(state, 'notCleared', action as ClearanceEvent, role) !== undefined;
    return findNextValidationState(state, action as ValidationEvent, role) !== undefined;
  };

  for (const role of ROLES)
    for (const [name, record] of Object.entries(RECORDS))
      it(`${role}, ${name} record: as the tables say, in every state`, async () => {
        const user = users[role] as User;
        const standing = findStanding(user, record);
        for (const state of VALIDATION_STATES) {
          const expected = licences.map(({ action }) => [action, expectedOf(user, action, state, standing)]);
          expect(await tryAll(user, state, record))
            .withContext(state)
            .toEqual(expected as [Action, string][]);
        }
      });

  for (const role of ROLES)
    it(`${role} finds in the feed what they may consult, and nothing else`, async () => {
      const user = users[role] as User;
      for (const [name, record] of Object.entries(RECORDS))
        for (const state of VALIDATION_STATES) {
          await place(state, record);
          const { changes } = await user.pull({ limit: '500' });
          const isFound = changes.some((it) => it.kind === 'licence' && it.licence.id === licences[0]?.id);
          expect(isFound)
            .withContext(`${name}, ${state}`)
            .toBe(isAllowed(role, 'consult', state, findStanding(user, record)));
        }
    }, 60_000);

  it('answers a stranger and an unknown licence alike', async () => {
    const carla = users['customs'] as User;
    const [[licenceId, base] = ['', 0]] = [...(await place('submitted', {}))];
    const stranger = await carla.sendOne(buildCommand(carla, 'clear', { licenceId, base }));
    const unknown = await carla.sendOne(buildCommand(carla, 'clear', { base }));
    const problemOf = (answer: typeof stranger) => (answer.outcome === 'refused' ? answer.problem : answer);
    expect(problemOf(stranger)).toEqual(problemOf(unknown));
    expect(problemOf(stranger)).toEqual(jasmine.objectContaining({ status: 404, code: 'not-found' }));
  });
});
