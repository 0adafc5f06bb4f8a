import { TestBed } from '@angular/core/testing';
import { AwaitedPhotos } from './awaited-photo';
import { openAccount, type OpenedAccount } from './testing/open-account';

describe('AwaitedPhotos', () => {
  const licenceId = '018f4e2a-0000-7000-8000-0000000000bb';
  let account: OpenedAccount;
  let awaited: AwaitedPhotos;

  beforeEach(async () => {
    account = await openAccount();
    awaited = TestBed.inject(AwaitedPhotos);
  });
  afterEach(() => account.close());

  it('knows for which box of which licence a photo is taken, after a new start too', async () => {
    await awaited.remember({ licenceId, box: 17 });
    account.databases.close();
    await account.databases.open(account.accountId);
    expect(await awaited.isAwaited({ licenceId, box: 17 })).toBeTrue();
    expect(await awaited.isAwaited({ licenceId, box: 2 })).toBeFalse();
    expect(await awaited.isAwaited({ licenceId: 'another', box: 17 })).toBeFalse();
  });

  it('knows nothing once the photo arrived or was given up', async () => {
    await awaited.remember({ licenceId, box: 2 });
    await awaited.forget();
    expect(await awaited.isAwaited({ licenceId, box: 2 })).toBeFalse();
  });
});
