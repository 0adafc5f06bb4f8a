import { TestBed } from '@angular/core/testing';
import { ClearingRepository } from './clearing-repository';
import { OutboxRepository } from './outbox-repository';
import type { ClearingRecord } from './records';
import { makeEarlierDatabase } from './testing/earlier-database';
import { openAccount, type OpenedAccount } from './testing/open-account';

const LICENCE = '018f4e2a-0000-7000-8000-000000000001';
const GRANT = '018f4e2a-0000-7000-8000-0000000000aa';
const typed: ClearingRecord = {
  licenceId: LICENCE,
  declarationNumber: '10nl5663962be1e825',
  quantities: { 'goods:volumeM3': 'abc' },
  isOtherOffice: true,
  begun: { kind: 'suspend', words: 'The marks differ', details: { measure: 'detain' } },
};

describe('what customs typed and have not decided', () => {
  let account: OpenedAccount;
  let clearings: ClearingRepository;

  beforeEach(async () => {
    account = await openAccount();
    clearings = TestBed.inject(ClearingRepository);
  });
  afterEach(() => account.close());

  it('is there again after a new start, as typed', async () => {
    await clearings.keep({ ...typed, declarationNumber: '10' });
    await clearings.keep(typed);
    account.databases.close();
    await account.databases.open(account.accountId);
    expect(await clearings.find(LICENCE)).toEqual(typed);
  });

  it('goes with the decision, in one transaction', async () => {
    await clearings.keep(typed);
    const outbox = TestBed.inject(OutboxRepository);
    const decision = { licenceId: LICENCE, kind: 'clear', baseVersion: 2, grantId: GRANT } as const;
    await expectAsync(outbox.recordDecision({ ...decision, payload: { words: '', declared: 'abc' } })).toBeRejected();
    expect(await clearings.find(LICENCE)).toEqual(typed);
    const payload = { words: '', declarationNumber: '', declared: [], isOtherOffice: false };
    await outbox.recordDecision({ ...decision, payload });
    expect(await clearings.find(LICENCE)).toBeUndefined();
  });

  it('is removed at sign-out', async () => {
    await clearings.keep(typed);
    await account.databases.signOut();
    await account.databases.open(account.accountId);
    expect(await clearings.find(LICENCE)).toBeUndefined();
  });

  it('has its table in a database that an earlier version of the app made, with all that was in it', async () => {
    const accountId = await makeEarlierDatabase(1, 'reference', { key: 'openPage', value: 'kept' });
    await account.databases.open(accountId);
    await clearings.keep(typed);
    expect(await account.databases.run(({ reference }) => reference.get('openPage'))).toEqual({
      key: 'openPage',
      value: 'kept',
    });
    expect(await clearings.find(LICENCE)).toEqual(typed);
    await account.databases.remove();
  });
});
