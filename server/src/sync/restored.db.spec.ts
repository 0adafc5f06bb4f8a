import { buildLicence } from '#domain/testing/build-licence';
import { ANA, BRUNO } from '#server/demo/people';
import { beginEpoch } from '#server/sync/begin-epoch';
import { buildCommand, buildNumber, buildSyncWorld, codeOf, pullAll } from '#server/sync/testing/sync-world';
import type { SyncWorld, User } from '#server/sync/testing/sync-world';

describe('A11: a server restored from a copy that is older than a licence', () => {
  let world: SyncWorld;
  let [ana, bruno]: User[] = [];

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, bruno] = await Promise.all([ANA, BRUNO].map(world.enter));
  }, 60_000);
  afterAll(() => world.stop());

  /** As the copy has it: without the licence and what was received about it. */
  const loseLicence = (id: string) =>
    world.services.db.transaction(async (transaction) => {
      const run = (sql: string) => world.services.db.query(sql, { bind: sql.includes('$1') ? [id] : [], transaction });
      await run('set local session_replication_role = replica');
      for (const table of [
        'processed_commands',
        'licence_commodities',
        'licence_images',
        'inbox_items',
        'licence_events',
      ])
        await run(`delete from ${table} where licence_id = $1`);
      await run('delete from licences where id = $1');
    });

  it('A11: refuses the officer who comes back first, and takes the same decision once the importer was there', async () => {
    const content = buildLicence({ pictures: [], licenceNumber: buildNumber() });
    const submit = buildCommand(ana!, 'submit', { content });
    const { licenceId } = submit;
    const validate = buildCommand(bruno!, 'validate', { licenceId, base: 1 });
    for (const [user, command] of [
      [ana!, submit],
      [bruno!, validate],
    ] as const)
      expect(codeOf(await user.sendOne(command))).toBe('accepted');
    const places = await Promise.all([ana!, bruno!].map((user) => pullAll(user)));
    await loseLicence(licenceId);
    await beginEpoch(world.services.db);

    const told = await bruno!.pull({ after: places[1]?.checkpoint ?? '' });
    expect([told.startAgain, told.offerAgain]).toEqual([true, true]);
    expect(codeOf(await bruno!.sendOne(validate))).toBe('not-found');
    expect((await ana!.pull({ after: places[0]?.checkpoint ?? '' })).offerAgain).toBeTrue();
    expect(codeOf(await ana!.sendOne(submit))).toBe('accepted');
    expect(codeOf(await bruno!.sendOne(validate))).toBe('accepted');
  });
});
