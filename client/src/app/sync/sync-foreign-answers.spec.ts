import type { Command } from '#contract/command';
import { buildAccepted, buildServerLicence } from '../storage/testing/build-records';
import type { TransportAnswer } from './engine/transport';
import { acceptAll, EngineWorld } from './testing/engine-world';
import { json, PORTAL, toProblem } from './testing/scripted-server';

const FIREWALL: TransportAnswer = { ...PORTAL, status: 403, text: '<html>Blocked by policy</html>' };
const EMPTY: TransportAnswer = { status: 403, header: () => null, text: '' };

describe('the sync engine and what stands between it and the server', () => {
  let world: EngineWorld;

  beforeEach(async () => {
    world = await EngineWorld.begin();
  });
  afterEach(() => world.end());

  /** What is there of each licence that still waits. */
  const waiting = async () =>
    (await world.outbox.load()).map(({ licenceId, state, lastProblem }) => [licenceId, state, lastProblem?.code]);

  const answers = {
    'a page': FIREWALL,
    nothing: EMPTY,
    '407': { ...EMPTY, status: 407 },
    '451': { ...EMPTY, status: 451 },
  };
  for (const [name, answer] of Object.entries({ ...answers, 'HTML with 200': PORTAL }))
    it(`F23: lets the one command wait that is answered with ${name}, and sends the others`, async () => {
      const minded = await world.submit();
      await world.submit();
      await world.submit();
      world.server.commands = [
        (commands) => (commands.some(({ licenceId }) => licenceId === minded) ? answer : acceptAll(commands)),
      ];
      await world.run();
      expect(await waiting()).toEqual([[minded, 'waiting', 'refused-on-the-way']]);
      expect(await world.receipts()).toBe(2);
      expect(world.report.reach).toBe('online');
      world.server.commands = [acceptAll];
      world.clock.pass(5 * 60_000);
      await world.run();
      expect(await waiting()).toEqual([]);
    });

  it('F23: is behind a portal when nothing else gets through either', async () => {
    await world.submit();
    world.server.commands = [
      () => {
        world.server.session = () => PORTAL;
        return PORTAL;
      },
    ];
    await world.run();
    expect(world.report.reach).toBe('captive');
    expect((await world.only())?.state).toBe('waiting');
  });

  it('lets one command wait on which the server fails, and sends the others', async () => {
    const poison = await world.submit();
    await world.submit();
    world.server.commands = [
      (commands) =>
        commands.some(({ licenceId }) => licenceId === poison)
          ? json(500, toProblem(500, 'unexpected'))
          : acceptAll(commands),
    ];
    await world.run();
    expect(await waiting()).toEqual([[poison, 'waiting', 'server-failed']]);
  });

  it('takes a server that fails on every command for one that is down', async () => {
    for (let count = 0; count < 5; count += 1) await world.submit();
    world.server.commands = [() => json(500, toProblem(500, 'unexpected'))];
    await world.run();
    expect(world.report.reach).toBe('serverDown');
    expect((await waiting()).map(([, state]) => state)).toEqual(Array(5).fill('waiting'));
  });

  it('F10: takes the receipts beside an answer it cannot read', async () => {
    const [strange, conflicting] = [await world.submit(), await world.submit()];
    await world.submit();
    const present = { ...buildServerLicence(), validation: 'paused' };
    world.server.commands = [
      ([first, second, third]) =>
        json(200, {
          answers: [
            { outcome: 'pondered', mutationId: first?.mutationId },
            { outcome: 'conflict', mutationId: second?.mutationId, present },
            buildAccepted(third as Command, 1),
          ],
          serverTime: '2026-03-01T10:00:05.000Z',
        }),
    ];
    await world.run();
    expect(await world.receipts()).toBe(1);
    expect(await waiting()).toEqual([
      [strange, 'waiting', 'answer-unread'],
      [conflicting, 'needsYou', 'conflict'],
    ]);
  });

  it('F10: goes on with a session that says more than it knows', async () => {
    await world.submit();
    const session = JSON.parse(
      (world.server.session({ method: 'GET', path: '', timeoutMs: 1 }) as TransportAnswer).text,
    );
    world.server.session = () => json(200, { ...session, language: 'xx', newer: 1, grants: [{ role: 'auditor' }] });
    world.server.commands = [acceptAll];
    await world.run();
    expect(await world.receipts()).toBe(1);
  });
});
