import { TestBed } from '@angular/core/testing';
import { firstValueFrom, type Subscription } from 'rxjs';
import { DexieFeedStore } from './feed-store';
import { LicenceList, type LicenceRow } from './licence-list';
import { LicenceRepository } from './licence-repository';
import { buildPage, buildServerLicence } from './testing/build-records';
import { makeEarlierDatabase } from './testing/earlier-database';
import { openAccount, type OpenedAccount } from './testing/open-account';

describe('the rows of the lists', () => {
  let account: OpenedAccount;
  let following: Subscription;
  let shown: (readonly LicenceRow[])[];

  beforeEach(async () => {
    account = await openAccount();
    shown = [];
    following = TestBed.inject(LicenceList)
      .observeLicenceRows()
      .subscribe((rows) => shown.push(rows));
  });
  afterEach(async () => {
    following.unsubscribe();
    await account.close();
  });

  const feed = () => new DexieFeedStore(account.databases.current(), 'app-1');
  const at = (minute: number) => `2026-03-01T10:0${minute}:00.000Z`;
  const until = async (isThere: (rows: readonly LicenceRow[]) => boolean): Promise<readonly LicenceRow[]> => {
    for (;;) {
      const last = shown.at(-1);
      if (last && isThere(last)) return last;
      await new Promise((done) => setTimeout(done, 5));
    }
  };

  it('follow the feed, newest first; those that did not change stay what they were', async () => {
    const [first, second] = [buildServerLicence({ modifiedAt: at(1) }), buildServerLicence({ modifiedAt: at(2) })];
    await feed().apply(buildPage([first, second]), 0);
    const before = await until((rows) => rows.length === 2);
    expect(before.map(({ id }) => id)).toEqual([second.id, first.id]);
    await feed().apply(buildPage([{ ...first, version: 2, validation: 'returned', modifiedAt: at(3) }]), 0);
    const after = await until((rows) => rows[0]?.id === first.id);
    expect(after[0]?.validation).toBe('returned');
    expect(after[1]).toBe(before[0] as LicenceRow);
    expect(after.length).toBe(2);
  });

  it('lose what is no longer to be seen, now and at the next start', async () => {
    const licence = buildServerLicence();
    await feed().apply(buildPage([licence]), 0);
    await until((rows) => rows.length === 1);
    const gone = { kind: 'tombstone', licenceId: licence.id } as const;
    await feed().apply({ ...buildPage([]), changes: [gone] }, 0);
    await until((rows) => rows.length === 0);
    expect(await firstValueFrom(TestBed.inject(LicenceList).observeLicenceRows())).toEqual([]);
  });

  it('are all read at the next start, however many', async () => {
    const many = Array.from({ length: 2_100 }, () => buildServerLicence());
    await feed().apply(buildPage(many), 0);
    const rows = await firstValueFrom(TestBed.inject(LicenceList).observeLicenceRows());
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(many.map(({ id }) => id)));
  });

  it('are made for the licences that an earlier version of the app kept', async () => {
    const licence = buildServerLicence();
    const accountId = await makeEarlierDatabase(4, 'licences', { ...licence, searchText: '' });
    await account.databases.open(accountId);
    const [row] = await until((rows) => rows.length === 1);
    expect(row).toEqual(jasmine.objectContaining({ id: licence.id, number: licence.content.licenceNumber }));
    expect((await TestBed.inject(LicenceRepository).find(licence.id))?.version).toBe(1);
    await account.databases.remove();
  });
});
