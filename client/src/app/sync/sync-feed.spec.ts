import type { Command } from '#contract/command';
import { buildPage, buildServerLicence } from '../storage/testing/build-records';
import { acceptAll, EngineWorld } from './testing/engine-world';
import { json } from './testing/scripted-server';

describe('the sync engine, pulling', () => {
  let world: EngineWorld;

  beforeEach(async () => {
    world = await EngineWorld.begin();
  });
  afterEach(() => world.end());

  it('follows the feed to its end', async () => {
    const [one, two] = [buildServerLicence(), buildServerLicence()];
    world.server.changes = [
      () => json(200, buildPage([one], { more: true, checkpoint: 'place-1' })),
      () => json(200, buildPage([two], { checkpoint: 'place-2' })),
    ];
    await world.run();
    expect(await world.account.database.licences.count()).toBe(2);
    expect((await world.account.database.checkpoint.get('feed'))?.clockOffsetMs).toBe(5000);
  });

  it('starts again from the beginning when told so, and removes what is no longer to be seen', async () => {
    const [old, first, second] = [buildServerLicence(), buildServerLicence(), buildServerLicence()];
    world.server.changes = [
      () => json(200, buildPage([old], { checkpoint: 'old' })),
      () => json(200, buildPage([first], { startAgain: true, checkpoint: 'new-0', more: true })),
      () => json(200, buildPage([second], { checkpoint: 'new-1' })),
    ];
    await world.run();
    await world.run();
    expect(await world.account.database.licences.toCollection().primaryKeys()).toEqual([first.id, second.id].sort());
    expect(world.server.requests.at(-1)?.path).toContain('after=new-0');
  });

  it('offers again after a restore what it holds receipts for', async () => {
    await world.submit();
    world.server.commands = [acceptAll];
    world.server.changes = [
      () => json(200, buildPage([], { checkpoint: 'old' })),
      () => json(200, buildPage([], { offerAgain: true, checkpoint: 'new' })),
      () => json(200, buildPage([], { checkpoint: 'new' })),
    ];
    await world.run();
    await world.run();
    expect(world.server.sent.length).toBe(2);
    expect(world.server.sent[1]).toEqual(world.server.sent[0] as Command[]);
    expect(await world.receipts()).toBe(1);
  });
});
