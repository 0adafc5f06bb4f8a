import { randomUUID } from 'node:crypto';
import type { CommandKind } from '#contract/command';
import { buildLicence } from '#domain/testing/build-licence';
import { ANA, BRUNO, CARLA, DAAN, JORIS, type DemoPerson } from '#server/demo/people';
import {
  buildCommand,
  buildLodged,
  buildNumber,
  buildSyncWorld,
  pullAll,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

describe('the role a person acts under', () => {
  let world: SyncWorld;
  let ana: User;
  let joris: User;
  let bruno: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, joris, bruno] = (await Promise.all([ANA, JORIS, BRUNO].map(world.enter))) as [User, User, User];
  }, 60_000);
  afterAll(() => world.stop());
  afterEach(() =>
    world.services.db.query(
      `update role_grants set status = case when id::text like '01980000-%' then 'active' else 'ended' end`,
    ),
  );

  /** Gives `person` the role of `other` besides their own. */
  const giveRole = async (person: DemoPerson, other: DemoPerson, status = 'active'): Promise<string> => {
    const id = randomUUID();
    await world.services.db.query(
      `insert into role_grants (id, account_id, role, company_id, country, office_code, status)
       select $1, $2, role, company_id, country, office_code, $4 from role_grants where id = $3`,
      { bind: [id, person.accountId, other.grantId, status] },
    );
    return id;
  };
  const send = async (user: User, grantId: string, kind: CommandKind, licenceId: string, base: number) => {
    const answer = await user.sendOne({ ...buildCommand(user, kind, { licenceId, base }), grantId });
    return answer.outcome === 'refused' ? `${answer.problem.status} ${answer.problem.code}` : answer.outcome;
  };
  const setStatus = (grantId: string, status: string) =>
    world.services.db.query('update role_grants set status = $2 where id = $1', { bind: [grantId, status] });

  it('decides what they may do, not their other roles', async () => {
    const asOfficer = await giveRole(JORIS, BRUNO);
    const { licenceId } = await buildLodged(joris);
    expect(await send(joris, JORIS.grantId, 'validate', licenceId, 1)).toBe('404 not-found');
    expect(await send(joris, JORIS.grantId, 'update', licenceId, 1)).toBe('404 not-found');
    expect(await send(joris, asOfficer, 'withdraw', licenceId, 1)).toBe('404 not-found');
    expect(await send(joris, asOfficer, 'return', licenceId, 1)).toBe('accepted');
    expect(await send(joris, asOfficer, 'submit', licenceId, 2)).toBe('404 not-found');
    expect(await send(joris, JORIS.grantId, 'submit', licenceId, 2)).toBe('accepted');
    expect(await send(joris, JORIS.grantId, 'withdraw', licenceId, 3)).toBe('accepted');
  });

  it('for one company does not reach what they made for another', async () => {
    const forDaan = await giveRole(JORIS, DAAN);
    const licenceId = randomUUID();
    expect(await send(joris, forDaan, 'saveDraft', licenceId, 0)).toBe('accepted');
    for (const kind of ['saveDraft', 'submit', 'discard'] as const)
      expect(await send(joris, JORIS.grantId, kind, licenceId, 1)).toBe('404 not-found');
    expect(await send(joris, forDaan, 'discard', licenceId, 1)).toBe('accepted');
  });

  it('is one of their own: somebody else’s counts for nothing', async () => {
    const { licenceId } = await buildLodged(ana);
    for (const grantId of [BRUNO.grantId, JORIS.grantId, randomUUID()])
      expect(await send(ana, grantId, 'withdraw', licenceId, 1)).toBe('404 grant-not-active');
  });

  it('given up and given anew for the same company goes on with what was begun before', async () => {
    const licenceId = randomUUID();
    const before = await giveRole(JORIS, DAAN);
    expect(await send(joris, before, 'saveDraft', licenceId, 0)).toBe('accepted');
    await setStatus(before, 'ended');
    expect(await send(joris, before, 'saveDraft', licenceId, 1)).toBe('404 grant-not-active');
    const after = await giveRole(JORIS, DAAN, 'requested');
    expect(await send(joris, before, 'saveDraft', licenceId, 1)).toBe('404 grant-not-active');
    await setStatus(after, 'active');
    expect(await send(joris, before, 'submit', licenceId, 1)).toBe('accepted');
    expect(await send(joris, after, 'withdraw', licenceId, 2)).toBe('accepted');
    expect(await send(ana, before, 'submit', licenceId, 3)).toBe('404 grant-not-active');
  });

  for (const status of ['requested', 'refused', 'suspended', 'ended'])
    it(`counts for nothing while it is ${status}, and what it showed is gone`, async () => {
      const asOfficer = await giveRole(JORIS, BRUNO, status);
      const { licenceId } = await buildLodged(ana);
      expect(await send(joris, asOfficer, 'validate', licenceId, 1)).toBe('404 grant-not-active');
      await setStatus(CARLA.grantId, status);
      const carla = await world.enter(CARLA);
      await bruno.sendOne(buildCommand(bruno, 'validate', { licenceId, base: 1 }));
      expect(await send(carla, CARLA.grantId, 'clear', licenceId, 2)).toBe('404 grant-not-active');
      const seen = (await pullAll(carla)).changes.filter(({ kind }) => kind === 'licence');
      expect(seen).toEqual([]);
    });

  it('is suspended and given back without losing a draft', async () => {
    const licenceId = randomUUID();
    const content = buildLicence({ pictures: [], licenceNumber: buildNumber() });
    await ana.sendOne(buildCommand(ana, 'saveDraft', { licenceId, content }));
    await setStatus(ANA.grantId, 'suspended');
    expect((await pullAll(ana)).changes.filter(({ kind }) => kind === 'licence')).toEqual([]);
    expect(await send(ana, ANA.grantId, 'saveDraft', licenceId, 1)).toBe('404 grant-not-active');
    await setStatus(ANA.grantId, 'active');
    const { changes } = await pullAll(ana);
    const kept = changes.find((it) => it.kind === 'licence' && it.licence.id === licenceId);
    expect(kept?.kind === 'licence' && kept.licence.content).toEqual(content);
    expect(await send(ana, ANA.grantId, 'saveDraft', licenceId, 1)).toBe('accepted');
  });
});
