import { TestBed } from '@angular/core/testing';
import type { InboxItem } from '#contract/changes';
import { DexieFeedStore } from '../storage/feed-store';
import { InboxRepository } from '../storage/inbox-repository';
import { buildInboxItem, buildPage } from '../storage/testing/build-records';
import { EngineWorld } from './testing/engine-world';
import { json, toProblem } from './testing/scripted-server';

describe('the sync engine, telling what was read', () => {
  let world: EngineWorld;
  let inbox: InboxRepository;

  beforeEach(async () => {
    world = await EngineWorld.begin();
    inbox = TestBed.inject(InboxRepository);
  });
  afterEach(() => world.end());

  const store = (...items: readonly InboxItem[]) => world.account.database.inbox.bulkPut([...items]);
  const told = () =>
    world.server.requests
      .filter(({ path }) => path === '/api/inbox/read')
      .map(({ body }) => (JSON.parse(String(body)) as { ids: string[] }).ids);
  const countMarks = () => world.account.database.readMarks.count();
  const toPage = (item: InboxItem) => buildPage([], { changes: [{ kind: 'inbox', item }] });

  it('keeps what was read without a network and tells it when there is one', async () => {
    const item = buildInboxItem();
    await store(item);
    await inbox.markRead([item.id]);
    const { session } = world.server;
    world.server.session = () => new Error('no network');
    await world.run();
    expect([told(), await countMarks()]).toEqual([[], 1]);
    world.server.session = session;
    await world.run(true);
    expect([told(), await countMarks()]).toEqual([[[item.id]], 0]);
  });

  it('is idempotent', async () => {
    const item = buildInboxItem();
    await store(item);
    await inbox.markRead([item.id]);
    world.server.readMarks = [() => new Error('the answer was lost'), () => ({ ...json(204, null), text: '' })];
    for (let time = 0; time < 3; time += 1) await world.run(true);
    await inbox.markRead([item.id]);
    await world.run(true);
    expect(told()).toEqual([[item.id], [item.id]]);
  });

  it('does not let the server, which was not told yet, make it unread', async () => {
    const item = buildInboxItem();
    await store(item);
    await inbox.markRead([item.id]);
    await new DexieFeedStore(world.account.databases.current(), 'app-1').apply(toPage(item), 0);
    expect((await world.account.database.inbox.get(item.id))?.readAt).not.toBeNull();
  });

  it('tells a thousand at a time', async () => {
    const items = Array.from({ length: 1500 }, () => buildInboxItem());
    await store(...items);
    await inbox.markRead(items.map(({ id }) => id));
    await world.run();
    expect(told().map(({ length }) => length)).toEqual([1000, 500]);
  });

  it('goes on when it is refused', async () => {
    const item = buildInboxItem();
    await store(item);
    await inbox.markRead([item.id]);
    world.server.readMarks = [() => json(422, toProblem(422, 'invalid-request'))];
    world.server.changes = [() => json(200, toPage({ ...item, readAt: '2026-03-01T11:00:00.000Z' }))];
    await world.run();
    expect(await countMarks()).toBe(0);
    expect((await world.account.database.inbox.get(item.id))?.readAt).toBe('2026-03-01T11:00:00.000Z');
  });
});
