import type { FigureRow, Figures } from '#contract/figures';
import { toCsv } from './to-csv';

const row = (changes: Partial<FigureRow> = {}): FigureRow => ({
  what: 'received',
  partnerCountry: 'ID',
  heading: '4407',
  licences: 2,
  volumeM3: '11.300001',
  netWeightKg: null,
  units: [
    { word: 'SHEETS', amount: '35' },
    { word: '', amount: '4' },
  ],
  ...changes,
});
const { partnerCountry: _country, heading: _heading, ...total } = row();
const figures: Figures = {
  year: 2026,
  country: 'BE',
  asOf: '2026-12-31T10:00:00.000Z',
  totals: [total],
  rows: [row()],
  months: [],
  reasons: [{ code: 'expired', licences: 3 }],
};
const linesOf = async (it: Figures) => (await toCsv(it)).split('\r\n');

describe('the figures as CSV', () => {
  it('has a row for each heading, the total and each reason, with a byte order mark before them', async () => {
    const [head, first, sum, reason, ...more] = await linesOf(figures);
    expect(head?.startsWith('\ufeffYear,Member State,')).toBeTrue();
    expect(first).toMatch(/^2026,BE,received,ID,4407,.*,,2,11\.300001,,35 SHEETS; 4$/);
    expect(sum).toBe('2026,BE,received,all,all,,,2,11.300001,,35 SHEETS; 4');
    expect(reason).toBe('2026,BE,rejected,,,,expired,3,,,');
    expect(more).toEqual([]);
  });

  it('gives no spreadsheet a formula, and keeps commas, quotes and line breaks in their cell', async () => {
    const typed = ['=HYPERLINK("http://evil")', '+1', '-1', '@SUM(A1)', 'BOX, "BIG"\nONE'];
    const units = typed.map((word) => ({ word, amount: '' }));
    const csv = await toCsv({ ...figures, totals: [], reasons: [], rows: units.map((it) => row({ units: [it] })) });
    for (const word of typed.slice(0, 4)) expect(csv).toContain(`'${word.replaceAll('"', '""')}`);
    expect(csv).toContain('"BOX, ""BIG""\nONE"');
  });

  it('is a head alone for a year without anything', async () => {
    const empty = await linesOf({ ...figures, country: null, totals: [], rows: [], reasons: [] });
    expect(empty.filter(Boolean).length).toBe(1);
  });
});
