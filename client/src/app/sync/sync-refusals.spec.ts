import type { Answer } from '#contract/answer';
import type { Command } from '#contract/command';
import type { Problem } from '#contract/problem';
import { buildLicence } from '#domain/testing/build-licence';
import { buildGrant } from '../licence-view/testing/build-view';
import { buildAccepted, buildServerLicence } from '../storage/testing/build-records';
import { acceptAll, EngineWorld, GRANT } from './testing/engine-world';
import { json, toProblem, toSession } from './testing/scripted-server';

describe('the sync engine, told no', () => {
  let world: EngineWorld;

  beforeEach(async () => {
    world = await EngineWorld.begin();
  });
  afterEach(() => world.end());

  it('stops only the licence that was refused', async () => {
    const refused = await world.submit();
    await world.submit();
    const problem = { type: 'rules-block', title: 'no', status: 422, code: 'rules-block' };
    world.server.commands = [
      ([first, second]) => [
        { outcome: 'refused', mutationId: first?.mutationId ?? '', problem },
        buildAccepted(second as Command, 1),
      ],
    ];
    await world.run();
    const left = await world.outbox.load();
    expect(left.map(({ licenceId, state }) => [licenceId, state])).toEqual([[refused, 'needsYou']]);
    await world.run();
    expect(world.server.sent.length).toBe(1);
  });

  it('keeps what a suspended role may not send, and sends it once the role is given back', async () => {
    await world.submit();
    const refuse = ([first]: Command[]): Answer[] => [
      {
        outcome: 'refused',
        mutationId: first?.mutationId ?? '',
        problem: toProblem(404, 'grant-not-active') as Problem,
      },
    ];
    world.server.commands = [refuse, acceptAll];
    await world.run();
    expect(await world.only()).toEqual(jasmine.objectContaining({ state: 'needsYou' }));
    await world.run(true);
    expect(world.server.sent.length).toBe(1);
    world.server.session = () =>
      json(200, { ...toSession(world.account.accountId), grants: [buildGrant({ id: GRANT })] });
    await world.run();
    expect(world.server.sent[1]).toEqual(world.server.sent[0] as Command[]);
    expect(await world.receipts()).toBe(1);
    expect(await world.outbox.load()).toEqual([]);
  });

  it('keeps both copies in a conflict', async () => {
    const id = await world.submit();
    const present = buildServerLicence({ id, version: 4, content: buildLicence({ signedAt: 'THEIRS' }) });
    world.server.commands = [([first]) => [{ outcome: 'conflict', mutationId: first?.mutationId ?? '', present }]];
    await world.run();
    expect((await world.only())?.lastProblem?.code).toBe('conflict');
    expect((await world.drafts.find(id))?.content.signedAt).toBe('SEMARANG');
    expect((await world.account.database.licences.get(id))?.content.signedAt).toBe('THEIRS');
  });

  it('keeps what the server no longer understands', async () => {
    await world.submit();
    world.server.commands = [
      ([first]) => [{ outcome: 'update-needed', mutationId: first?.mutationId ?? '', contractVersion: 2 }],
    ];
    await world.run();
    expect(await world.only()).toEqual(jasmine.objectContaining({ state: 'needsYou' }));
    expect((await world.only())?.lastProblem?.code).toBe('update-needed');
  });
});
