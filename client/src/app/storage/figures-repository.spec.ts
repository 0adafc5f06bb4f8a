import { TestBed } from '@angular/core/testing';
import type { Figures } from '#contract/figures';
import { FiguresRepository } from './figures-repository';
import { openAccount, type OpenedAccount } from './testing/open-account';

const GRANT = '018f4e2a-0000-7000-8000-0000000000aa';
const asOf = '2026-03-01T10:00:00.000Z';
const figures: Figures = { year: 2026, country: 'BE', asOf, totals: [], rows: [], months: [], reasons: [] };

describe('figures kept on the device', () => {
  let account: OpenedAccount;
  let kept: FiguresRepository;

  beforeEach(async () => {
    account = await openAccount();
    kept = TestBed.inject(FiguresRepository);
    await kept.keep(GRANT, figures);
  });
  afterEach(() => account.close());

  it('are of their year and role, the last told', async () => {
    const later = { ...figures, asOf: '2026-03-02T10:00:00.000Z' };
    await kept.keep(GRANT, later);
    expect(await kept.find(GRANT, 2026)).toEqual(later);
    expect(await kept.find(GRANT, 2025)).toBeUndefined();
    expect(await kept.find(account.accountId, 2026)).toBeUndefined();
  });

  it('count as none where another version kept them otherwise', async () => {
    await account.database.reference.put({ key: `figures/${GRANT}/2026`, value: { year: 2026 } });
    expect(await kept.find(GRANT, 2026)).toBeUndefined();
  });

  it('go at sign-out, and what else is remembered stays', async () => {
    await account.database.reference.put({ key: 'recentOffices', value: ['BE101000'] });
    await account.databases.signOut();
    await account.databases.open(account.accountId);
    expect(await kept.find(GRANT, 2026)).toBeUndefined();
    expect(await account.databases.run(({ reference }) => reference.count())).toBe(1);
  });
});
