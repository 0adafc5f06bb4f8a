import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { accountDatabaseName } from './account-database';
import { AccountDatabases } from './account-databases';
import { DexieFeedStore } from './feed-store';
import { DraftRepository } from './draft-repository';
import { LastAnswers } from './last-answers';
import { LicenceRepository } from './licence-repository';
import { OutboxRepository } from './outbox-repository';
import { buildPage, buildServerLicence } from './testing/build-records';
import { openAccount, type OpenedAccount } from './testing/open-account';

const GRANT = '018f4e2a-0000-7000-8000-0000000000aa';

describe('the databases of the accounts', () => {
  let account: OpenedAccount;
  beforeEach(async () => (account = await openAccount()));
  afterEach(() => account.close());

  it('keeps drafts, outbox and pictures at sign-out and removes what can be fetched again', async () => {
    const drafts = TestBed.inject(DraftRepository);
    const draft = await drafts.create(GRANT, { licenceNumber: '26.00001' });
    await drafts.recordSubmit(draft.id);
    await new DexieFeedStore(account.databases.current(), 'app-1').apply(buildPage([buildServerLicence()]), 0);
    await TestBed.inject(LastAnswers).store('toldNews', {});
    await account.databases.signOut();
    await account.databases.open(account.accountId);
    expect(await account.databases.run(({ reference }) => reference.get('toldNews'))).toBeUndefined();
    expect(await TestBed.inject(LicenceRepository).find(draft.id)).toBeUndefined();
    expect(await account.databases.run(({ licences }) => licences.count())).toBe(0);
    expect(await account.databases.run(({ checkpoint }) => checkpoint.count())).toBe(0);
    expect((await drafts.find(draft.id))?.content.licenceNumber).toBe('26.00001');
    expect((await firstValueFrom(TestBed.inject(OutboxRepository).observeAll())).length).toBe(1);
  });

  it('keeps nothing of an account that is no more', async () => {
    await TestBed.inject(DraftRepository).create(GRANT, { licenceNumber: '26.00001' });
    await account.databases.remove();
    expect(account.databases.accountId).toBeNull();
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain(accountDatabaseName(account.accountId));
  });

  it('shows one account nothing of another', async () => {
    const drafts = TestBed.inject(DraftRepository);
    await drafts.create(GRANT);
    const other = crypto.randomUUID();
    await account.databases.open(other);
    expect(await firstValueFrom(drafts.observeAll())).toEqual([]);
    await account.databases.current().database.delete();
    await account.databases.open(account.accountId);
    expect((await firstValueFrom(drafts.observeAll())).length).toBe(1);
  });

  it('opens a lost connection again and replays the work', async () => {
    const drafts = TestBed.inject(DraftRepository);
    account.database.close();
    const { id } = await drafts.create(GRANT);
    expect((await drafts.find(id))?.id).toBe(id);
  });

  it('shows nothing, rather than an empty list, while no account is open', async () => {
    const databases = TestBed.inject(AccountDatabases);
    databases.close();
    let shown = 0;
    const subscription = TestBed.inject(LicenceRepository)
      .observeAll()
      .subscribe(() => (shown += 1));
    await expectAsync(databases.run(({ licences }) => licences.count())).toBeRejectedWithError(/closed/);
    expect(shown).toBe(0);
    subscription.unsubscribe();
  });
});
