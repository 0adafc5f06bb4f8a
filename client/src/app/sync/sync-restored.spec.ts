import { TestBed } from '@angular/core/testing';
import type { Answer } from '#contract/answer';
import type { Command } from '#contract/command';
import type { Problem } from '#contract/problem';
import { OutboxRepository } from '../storage/outbox-repository';
import { buildPage, buildServerLicence } from '../storage/testing/build-records';
import { acceptAll, EngineWorld, GRANT } from './testing/engine-world';
import { json, toProblem } from './testing/scripted-server';

const NOT_FOUND = toProblem(404, 'not-found') as Problem;
const refuseAll = (commands: Command[]): Answer[] =>
  commands.map(({ mutationId }) => ({ outcome: 'refused', mutationId, problem: NOT_FOUND }));

describe('A11: a decision about a licence that a restored server does not have back yet', () => {
  const licence = buildServerLicence();
  let world: EngineWorld;

  beforeEach(async () => {
    world = await EngineWorld.begin();
    world.server.changes = [() => json(200, buildPage([licence], { checkpoint: 'old' }))];
    await world.run();
  });
  afterEach(() => world.end());

  const decide = (baseVersion = 1) =>
    TestBed.inject(OutboxRepository).recordDecision({
      licenceId: licence.id,
      kind: 'validate',
      payload: { words: '' },
      baseVersion,
      grantId: GRANT,
    });
  const restored = () => json(200, buildPage([], { startAgain: true, offerAgain: true, checkpoint: 'new' }));
  const standing = async () => {
    const { state, lastProblem, nextTryAt } = (await world.only()) ?? {};
    return [state, lastProblem?.code, nextTryAt !== null];
  };

  it('A11: waits, though it was refused before the device knew of the restore, and goes when the licence is back', async () => {
    await decide();
    world.server.commands = [refuseAll];
    world.server.changes = [restored, () => json(200, buildPage([], { checkpoint: 'new' }))];
    await world.run();
    expect(await standing()).toEqual(['waiting', 'not-restored-yet', true]);
    world.server.changes = [() => json(200, buildPage([licence], { checkpoint: 'newer' }))];
    await world.run();
    expect(await standing()).toEqual(['waiting', 'not-restored-yet', false]);
    world.server.commands = [acceptAll];
    await world.run();
    expect(await world.receipts()).toBe(1);
  });

  it('A11: a decision that was received before is offered again until it is', async () => {
    await decide();
    world.server.commands = [acceptAll, refuseAll, refuseAll, acceptAll];
    world.server.changes = [() => json(200, buildPage([], { checkpoint: 'old' })), restored];
    await world.run();
    expect(await world.receipts()).toBe(1);
    await world.run();
    expect(await standing()).toEqual(['waiting', 'not-restored-yet', true]);
    world.server.changes = [() => json(200, buildPage([], { checkpoint: 'new' }))];
    for (const receipts of [0, 1]) {
      world.clock.pass(5 * 60_000);
      await world.run();
      expect(await world.receipts()).toBe(receipts);
    }
  });

  it('A11: is given up by the person alone', async () => {
    const mutationId = await decide();
    world.server.commands = [refuseAll];
    world.server.changes = [restored, () => json(200, buildPage([], { checkpoint: 'new' }))];
    await world.run();
    const given = await TestBed.inject(OutboxRepository).discard(mutationId, 'discarded');
    expect(given.map((it) => it.mutationId)).toEqual([mutationId]);
    expect(await world.outbox.load()).toEqual([]);
  });

  it('is refused for good where the server was never restored, and a month after it was', async () => {
    await decide();
    world.server.commands = [refuseAll];
    world.server.changes = [() => json(200, buildPage([], { checkpoint: 'old' }))];
    await world.run();
    expect(await standing()).toEqual(['needsYou', 'not-found', false]);
    world.server.changes = [restored, () => json(200, buildPage([], { checkpoint: 'new' }))];
    await world.run();
    world.clock.pass(31 * 24 * 3_600_000);
    await world.run();
    expect(await standing()).toEqual(['needsYou', 'not-found', false]);
  });
});
