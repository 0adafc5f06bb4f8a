import { TestBed } from '@angular/core/testing';
import type { LicenceContent } from '#domain/licence-content';
import { buildLicence } from '#domain/testing/build-licence';
import { DraftRepository } from './draft-repository';
import { EarlierParties } from './earlier-parties';
import { buildServerLicence } from './testing/build-records';
import { openAccount, StandingClock, type OpenedAccount } from './testing/open-account';

const OWN = 'Peeters Hout NV';

describe('the parties of earlier licences', () => {
  let account: OpenedAccount;
  let clock: StandingClock;

  beforeEach(async () => {
    clock = new StandingClock();
    account = await openAccount(clock);
  });
  afterEach(() => account.close());

  const keep = async (name: string, modifiedAt: string, company = OWN, more: Partial<LicenceContent> = {}) => {
    const content = buildLicence({ licensee: { name, address: modifiedAt, country: 'ID' }, ...more });
    const licence = buildServerLicence({ content, company, modifiedAt });
    await account.database.licences.put({ ...licence, searchText: '' });
    return licence.id;
  };
  const load = (ownId = 'new') => TestBed.inject(EarlierParties).load(ownId, OWN);
  const names = async (ownId?: string) => (await load(ownId)).licensees.map(({ name }) => name);

  it('are each offered once, as they were written last, the last one first', async () => {
    await keep('PT Kayu', '2026-01-01T00:00:00.000Z');
    await keep('CV Jati', '2026-01-02T00:00:00.000Z');
    await keep('P.T. KAYU', '2026-01-03T00:00:00.000Z');
    expect(await names()).toEqual(['P.T. KAYU', 'CV Jati']);
  });

  it('are those of the company and of the drafts on this device', async () => {
    await keep('PT Other', '2026-01-04T00:00:00.000Z', 'De Vries Houthandel BV');
    await keep('PT Kayu', '2026-01-01T00:00:00.000Z');
    const licensee = { name: 'PT Typed', address: '', country: 'ID' };
    await TestBed.inject(DraftRepository).create('grant', buildLicence({ licensee }));
    expect(await names()).toEqual(['PT Typed', 'PT Kayu']);
  });

  it('are not those of the licence itself, nor nameless ones', async () => {
    const own = await keep('PT Kayu', '2026-01-01T00:00:00.000Z');
    await keep(' ', '2026-01-02T00:00:00.000Z');
    expect(await names(own)).toEqual([]);
  });

  it('L15: tell those on behalf of whom licences were made, but not who gave a mandate', async () => {
    const onBehalfOf = { name: 'De Vries BV', address: 'Kade 1', country: 'NL' };
    await keep('PT Kayu', '2026-01-01T00:00:00.000Z', OWN, { onBehalfOf });
    const mandateId = crypto.randomUUID();
    await keep('PT Kayu', '2026-01-02T00:00:00.000Z', OWN, { onBehalfOf: { ...onBehalfOf, name: 'Rossi' }, mandateId });
    await keep('PT Kayu', '2026-01-03T00:00:00.000Z');
    expect((await load()).principals).toEqual([onBehalfOf]);
  });

  it('tell the issuing authorities too, those typed by hand as well', async () => {
    const issuingAuthority = { id: null, name: 'PT Sucofindo', address: 'Jakarta', country: 'ID' };
    await keep('PT Kayu', '2026-01-01T00:00:00.000Z', OWN, { issuingAuthority });
    expect((await load()).authorities).toEqual([issuingAuthority]);
  });
});
