import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, CARLA, JORIS, SOFIE, type DemoPerson } from '#server/demo/people';
import { buildCommand, buildLodged, buildSyncWorld, type SyncWorld, type User } from '#server/sync/testing/sync-world';

describe('a suspended role', () => {
  let world: SyncWorld;
  let ana: User;
  let joris: User;
  let bruno: User;
  let sofie: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, joris, bruno, sofie] = (await Promise.all([ANA, JORIS, BRUNO, SOFIE].map(world.enter))) as [
      User,
      User,
      User,
      User,
    ];
  }, 60_000);
  afterAll(() => world.stop());

  const change = (by: User, { grantId }: DemoPerson, event: 'suspend' | 'restore') =>
    by.agent.post(`/api/grants/${grantId}/changes`).send({ event, words: 'For a while.' }).expect(200);

  it('keeps drafts and what was typed meanwhile: the same commands are accepted once it is given back', async () => {
    const saved = buildCommand(joris, 'saveDraft');
    expect((await joris.sendOne(saved)).outcome).toBe('accepted');
    await change(ana, JORIS, 'suspend');
    const typed = buildCommand(joris, 'saveDraft', { licenceId: saved.licenceId, base: 1 });
    const made = buildCommand(joris, 'submit');
    for (const command of [typed, made])
      expect(await joris.sendOne(command)).toEqual({
        outcome: 'refused',
        mutationId: command.mutationId,
        problem: jasmine.objectContaining({ status: 404, code: 'grant-not-active' }) as never,
      });
    expect((await joris.pull()).changes.filter(({ kind }) => kind === 'licence')).toEqual([]);
    const kept = 'select version from licences where id = $1 and discarded_at is null';
    expect(await selectRows(world.services.db, kept, [saved.licenceId])).toEqual([{ version: 1 }]);
    await change(ana, JORIS, 'restore');
    for (const command of [typed, made]) expect((await joris.sendOne(command)).outcome).toBe('accepted');
    const found = (await joris.pull()).changes.flatMap((it) => (it.kind === 'licence' ? [it.licence.id] : []));
    expect(found).toEqual(jasmine.arrayContaining([saved.licenceId, made.licenceId]));
  });

  it('of an officer lets nothing be decided until it is given back', async () => {
    const { licenceId, version } = await buildLodged(ana);
    await change(sofie, BRUNO, 'suspend');
    const validation = buildCommand(bruno, 'validate', { licenceId, base: version });
    expect((await bruno.sendOne(validation)).outcome).toBe('refused');
    await change(sofie, BRUNO, 'restore');
    expect((await bruno.sendOne(validation)).outcome).toBe('accepted');
  });

  it('leaves the other roles of the person alone', async () => {
    const carla = await world.enter(CARLA);
    await world.services.db.query(
      `insert into role_grants (id, account_id, role, country, office_code, status)
       values (gen_random_uuid(), $1, 'customs', 'BE', 'BE343000', 'active')`,
      { bind: [CARLA.accountId] },
    );
    const { licenceId, version } = await buildLodged(ana, {}, [[bruno, 'validate']]);
    await change(sofie, CARLA, 'suspend');
    const { body } = await carla.agent.get('/api/session').expect(200);
    expect(body.grants.map((it: { status: string }) => it.status).sort()).toEqual(['active', 'suspended']);
    const clearance = buildCommand(carla, 'clear', { licenceId, base: version });
    expect((await carla.sendOne(clearance)).outcome).toBe('refused');
    await change(sofie, CARLA, 'restore');
    expect((await carla.sendOne(clearance)).outcome).toBe('accepted');
  });
});
