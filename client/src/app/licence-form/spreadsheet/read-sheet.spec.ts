import { makeCountryFinder } from './find-countries';
import { openSheet, readSheet, type SheetReading } from './read-sheet';

const findCountries = makeCountryFinder('en');

async function read(text: string, mark: '.' | ',' = '.'): Promise<SheetReading> {
  const sheet = await openSheet(text, mark);
  return readSheet(sheet, sheet.columns, findCountries);
}
const row = (...cells: string[]) => cells.join('\t');
const HEADER = row(
  'Description',
  'HS code',
  'Common name',
  'Scientific name',
  'Country of harvest',
  'Volume (m3)',
  'Net weight (kg)',
  'Units',
  'Kind of units',
);

describe('a pasted spreadsheet', () => {
  it('is read by its header, in whatever order, as Excel copies it', async () => {
    const { lines, faults } = await read(
      `${row('Net weight', 'Goods', 'HS', 'Scientific name of species', 'Origin', 'm³')}\r\n${row('8,000.5', 'SAWN TIMBER', '4407.29', 'Shorea spp.; Parashorea', 'Indonesia; MY', '12.5')}\r\n`,
    );
    expect(faults).toEqual([]);
    expect(lines.map(({ line }) => line)).toEqual([
      {
        hsCode: '440729',
        description: 'SAWN TIMBER',
        species: [
          { commonName: '', scientificName: 'Shorea spp.' },
          { commonName: '', scientificName: 'Parashorea' },
        ],
        countriesOfHarvest: ['ID', 'MY'],
        measures: { volumeM3: '12.5' as never, netWeightKg: '8000.5' as never, units: null, unitWord: '' },
      },
    ]);
  });

  it('without a header is read in the order of the paper', async () => {
    const [first] = (await read(row('PLYWOOD', '441233', 'Meranti', 'Shorea', 'ID', '1.5', '900', '3,548', 'SHEETS')))
      .lines;
    expect(first?.line.species).toEqual([{ commonName: 'Meranti', scientificName: 'Shorea' }]);
    expect(first?.line.measures).toEqual({
      volumeM3: '1.5',
      netWeightKg: '900',
      units: '3548',
      unitWord: 'SHEETS',
    } as never);
  });

  it('may be a text with quotes and line breaks in its cells', async () => {
    const { lines } = await read(
      'Description;HS code;Scientific name\n"DOORS; ""SOLID""\n40 mm";441820;"Tectona grandis\nShorea"',
    );
    expect(lines[0]?.line.description).toBe('DOORS; "SOLID"\n40 mm');
    expect(lines[0]?.line.species.map(({ scientificName }) => scientificName)).toEqual(['Tectona grandis', 'Shorea']);
    expect((await read('Description,HS code\n"SAWN, DRIED",4407')).lines[0]?.line.description).toBe('SAWN, DRIED');
  });

  it('tells the notation of each column by its clear numbers', async () => {
    const { lines } = await read(
      [
        HEADER,
        row('A', '4407', '', '', '', '1.234', '1,234', '', ''),
        row('B', '4407', '', '', '', '1.234,5', '8,5', '', ''),
      ].join('\n'),
    );
    expect(lines.map(({ line }) => [line.measures.volumeM3, line.measures.netWeightKg] as unknown)).toEqual([
      ['1234', '1.234'],
      ['1234.5', '8.5'],
    ]);
    const open = [HEADER, row('A', '4407', '', '', '', '1.234,5', '1.234', '', '')].join('\n');
    expect((await read(open, '.')).lines[0]?.line.measures.netWeightKg).toBe('1234' as never);
    const unclear = [HEADER, row('A', '4407', '', '', '', '1.234', '', '', '')].join('\n');
    expect((await read(unclear, ',')).lines[0]?.line.measures.volumeM3).toBe('1234' as never);
    expect((await read(unclear, '.')).lines[0]?.line.measures.volumeM3).toBe('1.234' as never);
  });

  it('passes over titles, merged headers, rows of units, empty rows and totals', async () => {
    const { lines, totals } = await read(
      [
        row('PACKING LIST 2026/7', '', '', '', ''),
        '',
        row('Goods', '', 'Weight', '', 'Volume'),
        row('Description', 'HS code', 'Gross', 'Net', ''),
        row('', '', 'kg', 'kg', 'm3'),
        row('DOORS', '441820', '950', '900', '1.5'),
        row('', '', '', '', ''),
        row('WINDOWS', '441810', '450', '400', '0.5'),
        row('TOTAL', '', '1400', '1300', '2'),
      ].join('\r\n'),
    );
    expect(
      lines.map(({ row: number, line }) => [number, line.description, line.measures.netWeightKg] as unknown),
    ).toEqual([
      [6, 'DOORS', '900'],
      [8, 'WINDOWS', '400'],
    ]);
    expect(totals).toEqual([9]);
  });

  it('names every cell it cannot read, and reads the rest of the row', async () => {
    const { lines, faults } = await read(
      [HEADER, row('DOORS', '44', 'Teak', 'Tectona', 'Indonesia/Atlantis', '-5', '1E+3', '12 CRATES', '')].join('\n'),
    );
    expect(faults.map(({ column, text, fault }) => [column, text, fault] as unknown)).toEqual([
      [4, 'Atlantis', 'country'],
      [1, '44', 'code'],
      [5, '-5', 'negative'],
      [6, '1E+3', 'exponent'],
    ]);
    expect(faults.every(({ row: number }) => number === 2)).toBeTrue();
    expect(lines[0]?.line.countriesOfHarvest).toEqual(['ID']);
    expect(lines[0]?.line.measures).toEqual({
      volumeM3: null,
      netWeightKg: null,
      units: '12',
      unitWord: 'CRATES',
    } as never);
  });

  it('of 1,000 rows gives 1,000 lines', async () => {
    const rows = Array.from({ length: 1000 }, (_, at) =>
      row(`BOARD ${at}`, '4407', 'Teak', 'Tectona grandis', 'ID', `${at + 1}.5`, '', '', ''),
    );
    const { lines, faults } = await read([HEADER, ...rows].join('\r\n'));
    expect(lines.length).toBe(1000);
    expect(faults).toEqual([]);
    expect(lines.at(-1)?.row).toBe(1001);
  });

  it('may hold nothing', async () => {
    expect((await read('')).lines).toEqual([]);
    expect((await read('\n\t\n')).lines).toEqual([]);
  });
});
