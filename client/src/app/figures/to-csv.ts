import { COUNTED, type Counted, type FigureRow, type Figures } from '#contract/figures';
import { headingName } from './heading-name';

const COLUMNS = [
  'Year',
  'Member State',
  'Counted',
  'Partner country',
  'HS heading',
  'Name of the heading',
  'Reason',
  'Licences',
  'Volume (m3)',
  'Net weight (kg)',
  'Units',
];

/** What a spreadsheet needs to take it for UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The figures as CSV (RFC 4180), the same for every language: numbers with a dot, countries by their codes. A row for each partner country and heading,
 * one for the total of what is counted, in which each licence counts once, and one for each reason. No cell is a formula to a spreadsheet: words of
 * units are whatever somebody typed.
 */
export async function toCsv(figures: Figures): Promise<string> {
  const { unparse } = (await import('papaparse')).default;
  const place = [figures.year, figures.country ?? 'EU'];
  const data = COUNTED.flatMap((what) => [
    ...figures.rows.filter((row) => row.what === what).map((row) => [...place, ...toCells(row)]),
    ...figures.totals.filter((row) => row.what === what).map((row) => [...place, ...toTotalCells(row)]),
    ...(what === 'rejected' ? figures.reasons : []).map((it) => [...place, what, '', '', '', it.code, it.licences]),
  ]);
  return BYTE_ORDER_MARK + unparse({ fields: COLUMNS, data }, { escapeFormulae: true });
}

type Cells = readonly (string | number | null)[];

const toCells = (row: FigureRow): Cells => [
  row.what,
  row.partnerCountry,
  row.heading || 'several',
  headingName(row.heading),
  '',
  ...toSums(row),
];

const toTotalCells = (row: Omit<FigureRow, 'heading' | 'partnerCountry'>): Cells => [
  row.what satisfies Counted,
  'all',
  'all',
  '',
  '',
  ...toSums(row),
];

const toSums = ({
  licences,
  volumeM3,
  netWeightKg,
  units,
}: Pick<FigureRow, 'licences' | 'volumeM3' | 'netWeightKg' | 'units'>): Cells => [
  licences,
  volumeM3,
  netWeightKg,
  units.map(({ amount, word }) => `${amount} ${word}`.trim()).join('; '),
];
