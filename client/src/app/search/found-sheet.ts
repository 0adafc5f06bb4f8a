import type { SearchColumn } from '#contract/search';
import { findCustomsOffice } from '#reference/customs-offices';
import type { ShownLicence } from '../licence-view/shown-licence';

/** What is written of each licence, in this order; `office` is the name of the point of entry. */
export const SHEET_COLUMNS = [
  'number',
  'partner',
  'requester',
  'company',
  'validation',
  'clearance',
  'modified',
  'submitted',
  'arrives',
  'expires',
  'entry',
  'office',
] as const satisfies readonly (SearchColumn | 'office')[];

/** How values are said in the person's language. */
export interface SheetWords {
  readonly heading: (column: (typeof SHEET_COLUMNS)[number]) => string;
  readonly country: (code: string) => string;
  readonly requester: (name: string | null) => string;
  readonly state: (key: string) => string;
}

/** What spreadsheets need to take a file for UTF-8. */
const BOM = '\uFEFF';

/**
 * `rows` as CSV with a line of headings: UTF-8 with its mark, CR LF (RFC 4180). Instants are ISO 8601 in UTC, which every
 * spreadsheet can sort. What a spreadsheet would take for a formula begins with an apostrophe.
 */
export async function writeSheet(rows: readonly ShownLicence[], words: SheetWords): Promise<string> {
  const { unparse } = (await import('papaparse')).default;
  const lines = [SHEET_COLUMNS.map(words.heading), ...rows.map((row) => toLine(row, words))];
  return BOM + unparse(lines, { escapeFormulae: true, newline: '\r\n' });
}

function toLine(row: ShownLicence, words: SheetWords): string[] {
  const isDecided = row.validation === 'validated';
  return [
    row.number,
    row.partnerCountry ? words.country(row.partnerCountry) : '',
    words.requester(row.requester),
    row.company,
    words.state(`validation.${row.validation}`),
    isDecided ? words.state(`clearance.${row.clearance}`) : '',
    row.modifiedAt,
    row.submittedAt ?? '',
    row.arrivesAt ?? '',
    row.expiresOn ?? '',
    row.pointOfEntry ?? '',
    row.pointOfEntry ? (findCustomsOffice(row.pointOfEntry)?.name ?? '') : '',
  ];
}
