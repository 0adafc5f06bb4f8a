import { TestBed } from '@angular/core/testing';
import type { ReadsRequest } from '#contract/history';
import { ReadRepository } from '../storage/read-repository';
import { EngineWorld, GRANT } from './testing/engine-world';
import { json, toProblem } from './testing/scripted-server';

const LICENCE = '018f4e2a-0000-7000-8000-000000000001';

describe('the sync engine, telling what was opened', () => {
  let world: EngineWorld;

  beforeEach(async () => {
    world = await EngineWorld.begin();
  });
  afterEach(() => world.end());

  const open = async (times = 1): Promise<void> => {
    for (let time = 0; time < times; time += 1)
      await TestBed.inject(ReadRepository).record({ licenceId: LICENCE, grantId: GRANT, what: 'page' });
  };
  const told = (): ReadsRequest[] =>
    world.server.requests.filter(({ path }) => path === '/api/reads').map(({ body }) => JSON.parse(String(body)));
  const waiting = () => world.account.database.reads.count();

  it('tells all of it, a hundred at a time, once', async () => {
    await open(130);
    await world.run();
    await world.run();
    expect(told().map(({ reads }) => reads.length)).toEqual([100, 30]);
    expect(new Set(told().flatMap(({ reads }) => reads.map(({ id }) => id))).size).toBe(130);
    expect(await waiting()).toBe(0);
  });

  it('asks for nothing where nothing was opened', async () => {
    await world.run();
    expect(told()).toEqual([]);
  });

  it('keeps it while there is no network, and tells it under the same id when the answer was lost', async () => {
    await open();
    const received = world.server.reads;
    world.server.reads = () => new Error('no network');
    await world.run();
    expect(await waiting()).toBe(1);
    world.server.reads = received;
    await world.run(true);
    const [lost, again] = told();
    expect(again?.reads).toEqual(lost?.reads ?? []);
    expect(await waiting()).toBe(0);
  });

  it('follows the feed all the same when the server will not have it', async () => {
    await open();
    world.server.reads = () => json(422, toProblem(422, 'invalid'));
    await world.run();
    expect(await waiting()).toBe(1);
    expect(world.report.reach).toBe('online');
    expect(world.server.requests.at(-1)?.path).toContain('/api/changes');
  });
});
