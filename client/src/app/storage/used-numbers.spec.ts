import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { buildLicence } from '#domain/testing/build-licence';
import { toSearchText } from '#domain/values/licence-number';
import type { Licence } from '#contract/licence';
import { DraftRepository } from './draft-repository';
import { buildServerLicence } from './testing/build-records';
import { openAccount, type OpenedAccount } from './testing/open-account';
import { UsedNumbers } from './used-numbers';

describe('the numbers a company has used', () => {
  let account: OpenedAccount;

  beforeEach(async () => void (account = await openAccount()));
  afterEach(() => account.close());

  const keep = async (changes: Partial<Licence> = {}): Promise<string> => {
    const licence = buildServerLicence(changes);
    const searchText = toSearchText(licence.content.licenceNumber);
    await account.database.licences.put({ ...licence, searchText });
    return licence.id;
  };
  const findUse = (changes = {}, ownId = 'own'): Promise<string | null> =>
    firstValueFrom(TestBed.inject(UsedNumbers).observeUse(buildLicence(changes), ownId));

  it('finds a lodged licence, however the number is separated', async () => {
    const id = await keep();
    expect(await findUse({ licenceNumber: '26 00001 00001 001 id be' })).toBe(id);
  });

  it('F6: finds a lodged licence by digits of another script and other dashes', async () => {
    const id = await keep();
    expect(await findUse({ licenceNumber: '٢٦.00001–00001·001‑ID-BE' })).toBe(id);
  });

  it('finds another draft of this device', async () => {
    const { id } = await TestBed.inject(DraftRepository).create('grant', buildLicence());
    expect(await findUse()).toBe(id);
  });

  it('does not find the licence itself, nor one that came to nothing, nor the same number of another country', async () => {
    const own = await keep();
    await keep({ validation: 'rejected' });
    await keep({ content: buildLicence({ issuingAuthority: { id: null, name: '', address: '', country: 'GH' } }) });
    expect(await findUse({}, own)).toBeNull();
  });

  it('finds nothing while there is no number', async () => {
    await keep({ content: buildLicence({ licenceNumber: '' }) });
    expect(await findUse({ licenceNumber: ' ' })).toBeNull();
  });
});
