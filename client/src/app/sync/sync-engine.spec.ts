import type { Command } from '#contract/command';
import { acceptAll, EngineWorld } from './testing/engine-world';
import { json, PORTAL, ScriptedServer, toProblem } from './testing/scripted-server';

describe('the sync engine', () => {
  let world: EngineWorld;

  beforeEach(async () => {
    world = await EngineWorld.begin();
  });
  afterEach(() => world.end());

  it('sends what waits and keeps the receipt', async () => {
    await world.submit();
    world.server.commands = [acceptAll];
    await world.run();
    expect(await world.outbox.load()).toEqual([]);
    expect(await world.receipts()).toBe(1);
    expect(world.report).toEqual({ reach: 'online', needsSignIn: false, nextTryAt: null });
  });

  it('sends again after a lost answer: the same command, one receipt', async () => {
    await world.submit();
    world.server.commands = [() => new Error('reset'), acceptAll];
    await world.run();
    expect(await world.only()).toEqual(jasmine.objectContaining({ state: 'waiting', attempts: 1 }));
    expect((await world.only())?.lastProblem?.code).toBe('no-network');
    world.clock.pass(60_000);
    await world.run();
    expect(world.server.sent[1]).toEqual(world.server.sent[0] as Command[]);
    expect(await world.receipts()).toBe(1);
    expect(await world.outbox.load()).toEqual([]);
  });

  it('sends again what a killed page left in the middle', async () => {
    await world.submit();
    await world.outbox.claim([(await world.only())?.mutationId ?? '']);
    world.server.commands = [acceptAll];
    await world.run();
    expect(await world.receipts()).toBe(1);
  });

  it('waits longer after each failure, shows until when, and does not try before', async () => {
    await world.submit();
    world.server.session = () => json(503, null);
    expect(await world.run()).toBe('2026-03-01T10:00:01.000Z');
    expect(await world.run()).toBe('2026-03-01T10:00:02.000Z');
    expect((await world.only())?.nextTryAt).toBe('2026-03-01T10:00:01.000Z');
    expect(world.report).toEqual(jasmine.objectContaining({ reach: 'serverDown' }));
  });

  it('pauses at 401 and drops nothing', async () => {
    await world.submit();
    world.server.commands = [() => json(401, toProblem(401, 'not-signed-in'))];
    await world.run();
    expect(world.report.needsSignIn).toBeTrue();
    expect(await world.only()).toEqual(jasmine.objectContaining({ state: 'waiting' }));
  });

  it('neither sends nor pulls in the session of another person', async () => {
    await world.submit();
    world.server.session = new ScriptedServer(crypto.randomUUID()).session;
    await world.run();
    expect(world.server.requests.map(({ path }) => path)).toEqual(['/api/session']);
    expect(world.report.needsSignIn).toBeTrue();
  });

  it('takes no word of a captive portal for an answer', async () => {
    await world.submit();
    world.server.session = () => PORTAL;
    await world.run();
    expect(world.report.reach).toBe('captive');
    expect(await world.receipts()).toBe(0);
    expect((await world.only())?.state).toBe('waiting');
  });

  it('halves a request that is too large until it passes', async () => {
    for (let index = 0; index < 4; index += 1) await world.submit();
    world.server.commands = [
      (commands) => (commands.length > 1 ? json(413, toProblem(413, 'too-large')) : acceptAll(commands)),
    ];
    await world.run();
    expect(world.server.sent.map(({ length }) => length)).toEqual([4, 2, 1, 1, 1, 1]);
    expect(await world.receipts()).toBe(4);
  });

  it('A2: waits an hour with everything when the account sent too much, says why, and loses nothing', async () => {
    await world.submit();
    await world.submit();
    const problem = toProblem(429, 'too-many-commands', { seconds: '3000', minutes: '50' });
    world.server.commands = [() => json(429, problem, { 'retry-after': '3000' }), acceptAll];
    expect(await world.run()).toBe('2026-03-01T10:50:00.000Z');
    for (const record of await world.outbox.load())
      expect(record).toEqual(
        jasmine.objectContaining({
          state: 'waiting',
          nextTryAt: '2026-03-01T10:50:00.000Z',
          lastProblem: jasmine.objectContaining({
            code: 'too-many-commands',
            params: { seconds: '3000', minutes: '50' },
          }),
        }),
      );
    const asked = world.server.requests.length;
    world.clock.pass(49 * 60_000);
    await world.run(true);
    expect(world.server.requests.length).toBe(asked);
    world.clock.pass(60_000);
    await world.run();
    expect(await world.receipts()).toBe(2);
  });

  it('leaves the server alone as long as it asks, whoever is in a hurry', async () => {
    await world.submit();
    world.server.commands = [() => json(429, toProblem(429, 'too-many'), { 'retry-after': '120' }), acceptAll];
    expect(await world.run()).toBe('2026-03-01T10:02:00.000Z');
    await world.run(true);
    expect(world.server.sent.length).toBe(1);
    world.clock.pass(120_000);
    await world.run();
    expect(await world.receipts()).toBe(1);
  });
});
