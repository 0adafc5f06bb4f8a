import Papa from 'papaparse';
import { buildRow } from '../licence-view/testing/build-row';
import { SHEET_COLUMNS, writeSheet } from './found-sheet';

const WORDS = {
  heading: (column: string) => `# ${column}`,
  country: (code: string) => `country ${code}`,
  requester: (name: string | null) => name ?? 'You',
  state: (key: string) => key,
};

describe('the sheet of what was found', () => {
  it('is read back as it was written, whatever stands in it', async () => {
    const company = 'Hout, "Łódź" & Söhne\nGent';
    const csv = await writeSheet([buildRow('1', { company, requester: null, expiresOn: null })], WORDS);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const { data, errors } = Papa.parse<string[]>(csv.slice(1));
    expect(errors).toEqual([]);
    expect(data[0]).toEqual(SHEET_COLUMNS.map((column) => `# ${column}`));
    expect(data[1]?.slice(0, 6)).toEqual([
      '26.00001-00001.001-ID-BE',
      'country ID',
      'You',
      company,
      'validation.submitted',
      '',
    ]);
    expect(data[1]?.[9]).toBe('');
    expect(data[1]?.[11]).toContain('ANTWERPEN DAE');
    expect(csv).toContain('\r\n');
  });

  it('holds nothing that a spreadsheet would run', async () => {
    const company = '=HYPERLINK("https://elsewhere.example";"Licence")';
    const csv = await writeSheet([buildRow('1', { company, number: '+1', requester: '@SUM(A1)' })], WORDS);
    const [, line] = Papa.parse<string[]>(csv.slice(1)).data;
    expect(line?.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(line?.[3]).toBe(`'${company}`);
  });
});
