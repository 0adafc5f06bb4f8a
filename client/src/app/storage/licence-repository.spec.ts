import { TestBed } from '@angular/core/testing';
import { LicenceRepository } from './licence-repository';
import { buildServerLicence } from './testing/build-records';
import { openAccount, StandingClock, type OpenedAccount } from './testing/open-account';

describe('a licence that was looked up', () => {
  let account: OpenedAccount;
  let licences: LicenceRepository;

  beforeEach(async () => {
    account = await openAccount(new StandingClock());
    licences = TestBed.inject(LicenceRepository);
  });
  afterEach(() => account.close());

  it('is on the device as the feed would have brought it', async () => {
    const licence = buildServerLicence({ foundAt: ['BE101000'] });
    await licences.keep(licence);
    await licences.keep(licence);
    const { searchText, ...kept } = (await licences.find(licence.id)) ?? { searchText: '' };
    expect(kept).toEqual(licence);
    expect(searchText).toMatch(/^[a-z\d]+$/);
  });

  it('does not take the place of a newer one', async () => {
    const licence = buildServerLicence({ version: 5 });
    await licences.keep(licence);
    await licences.keep({ ...licence, version: 4 });
    expect((await licences.find(licence.id))?.version).toBe(5);
  });
});
