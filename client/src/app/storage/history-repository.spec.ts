import { TestBed } from '@angular/core/testing';
import { HistoryRepository } from './history-repository';
import { ReadRepository } from './read-repository';
import { DexieReadStore } from './read-store';
import { buildHistory } from './testing/build-records';
import { makeEarlierDatabase } from './testing/earlier-database';
import { openAccount, StandingClock, type OpenedAccount } from './testing/open-account';

const LICENCE = '018f4e2a-0000-7000-8000-000000000001';
const GRANT = '018f4e2a-0000-7000-8000-0000000000aa';

describe('histories and openings on the device', () => {
  const clock = new StandingClock();
  let account: OpenedAccount;
  let histories: HistoryRepository;
  let reads: ReadRepository;

  beforeEach(async () => {
    account = await openAccount(clock);
    histories = TestBed.inject(HistoryRepository);
    reads = TestBed.inject(ReadRepository);
  });
  afterEach(() => account.close());

  const waiting = () => new DexieReadStore(account.databases.current()).load(100);

  it('keeps a history without the names of officers who opened the licence', async () => {
    await histories.keep(buildHistory(LICENCE));
    const kept = await histories.find(LICENCE);
    expect(kept?.reads.map(({ by, actedFor }) => [by, actedFor])).toEqual([['', 'FPS Health']]);
    expect(await histories.find(GRANT)).toBeUndefined();
  });

  it('A2: keeps the newest events of a long one as far as there is room, and what to ask for', async () => {
    const states = { validation: 'submitted', clearance: 'notCleared' } as const;
    const big = { box: 9, path: '/commodities', line: null, before: '', after: 'w'.repeat(60_000) };
    const events = Array.from({ length: 6 }, (_, at) => ({
      ...{ version: at + 5, before: states, after: states, device: null, changes: [big], pictures: null },
      entry: {
        version: at + 5,
        kind: 'update',
        by: 'Bruno',
        actedFor: '',
        at: '',
        deviceAt: '',
        words: '',
        details: {},
      },
    }));
    await histories.keep(buildHistory(LICENCE, { events }));
    const kept = await histories.find(LICENCE);
    expect(kept?.events.map(({ version, entry }) => [version, entry])).toEqual(
      [7, 8, 9, 10].map((version) => [version, undefined]),
    );
    expect(kept?.earlierThan).toBe(7);
  });

  it('keeps the hundred opened last', async () => {
    const ids = Array.from({ length: 103 }, () => crypto.randomUUID());
    for (const id of ids) {
      clock.pass(1000);
      await histories.keep(buildHistory(id));
    }
    const kept = await Promise.all(ids.map((id) => histories.find(id)));
    expect(kept.map(Boolean)).toEqual(ids.map((_, index) => index >= 3));
  });

  it('removes histories at sign-out, and keeps openings until the server has them', async () => {
    await histories.keep(buildHistory(LICENCE));
    await reads.record({ licenceId: LICENCE, grantId: GRANT, what: 'page' });
    await account.databases.signOut();
    await account.databases.open(account.accountId);
    expect(await histories.find(LICENCE)).toBeUndefined();
    const [read] = await waiting();
    expect(read).toEqual(
      jasmine.objectContaining({ licenceId: LICENCE, what: 'page', openedAt: clock.now().toISOString() }),
    );
    await new DexieReadStore(account.databases.current()).remove([read?.id ?? '']);
    expect(await waiting()).toEqual([]);
  });

  it('have their tables in a database that the version before made, with all that was in it', async () => {
    const accountId = await makeEarlierDatabase(2, 'reference', { key: 'openPage', value: 'kept' });
    await account.databases.open(accountId);
    await reads.record({ licenceId: LICENCE, grantId: GRANT, what: 'print' });
    await histories.keep(buildHistory(LICENCE));
    expect((await waiting()).length).toBe(1);
    expect(await account.databases.run(({ reference }) => reference.count())).toBe(1);
    await account.databases.remove();
  });
});
