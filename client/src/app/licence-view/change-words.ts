import type { Change } from '#domain/changes/list-changes';
import type { Commodity, Species } from '#domain/licence-content';
import type { Arrival } from '#domain/values/arrival';
import { formatQuantity, type Quantity } from '#domain/values/quantity';
import { countryName } from '#reference/countries';
import { findCustomsOffice } from '#reference/customs-offices';
import { formatDate } from '../ui/app-date';
import { describeSpecies } from './goods-rows';

/** The words of the app for a key, with parameters. */
export type Words = (key: string, params?: Record<string, unknown>) => string;

/** One change as text. Values are blank where nothing is there, or where the label says it all. */
export interface ChangeText {
  readonly label: string;
  /** Box of the paper form; 0 for the answers of the submit dialog. */
  readonly box: number;
  /** Number of the commodity line in its content. */
  readonly lineNumber: number | null;
  readonly before: string;
  readonly after: string;
  /** Both values are shown, a blank one as blank; else the label says it all. */
  readonly hasValues: boolean;
}

const LINE = /^\/commodities\/(\d+)/;
const ORDER = '/commodities';
const UNITS: Readonly<Record<string, string>> = { volumeM3: ' m³', netWeightKg: ' kg' };

/** What changed, in `language`. */
export function toChangeText(change: Change, words: Words, language: string): ChangeText {
  const { box, path, before, after } = change;
  const index = LINE.exec(path)?.[1];
  const field = path.split('/').at(-1) ?? '';
  const describe = (value: unknown): string => describeValue(field, value, words, language);
  return {
    label: words(`changes.fields.${labelOf(change)}`),
    box,
    lineNumber: index === undefined ? null : Number(index) + 1,
    before: describe(before),
    after: describe(after),
    hasValues: path !== ORDER,
  };
}

/** The key of the label: the pointer without the line; a whole line came or went. */
function labelOf({ path, before }: Change): string {
  if (path === ORDER) return 'lineOrder';
  const inLine = path.replace(LINE, '');
  if (!inLine) return before === null ? 'lineAdded' : 'lineRemoved';
  return inLine
    .slice(1)
    .replaceAll('/', '.')
    .replace(/^measures\./, '');
}

/** The contract says what stands at each pointer, so that the name of the field tells its kind. */
function describeValue(field: string, value: unknown, words: Words, language: string): string {
  if (value === null || value === '') return '';
  if (typeof value === 'string') return describeText(field, value, words, language);
  if (field === 'species') return (value as Species[]).map(describeSpecies).filter(Boolean).join('; ');
  if (field === 'countriesOfHarvest') return (value as string[]).map((code) => countryName(code, language)).join(', ');
  if (field === 'pictures') return words('changes.pictures', { count: (value as unknown[]).length });
  if (field === 'arrival') return describeArrival(value as Arrival, language);
  return /^\d+$/.test(field) ? describeLine(value as Commodity, language) : '';
}

function describeText(field: string, value: string, words: Words, language: string): string {
  switch (field) {
    case 'expiresOn':
    case 'signedOn':
      return formatDate(value, language);
    case 'country':
    case 'countryOfExport':
      return `${countryName(value, language)} (${value})`;
    case 'meansOfTransport':
      return words(`transport.${value}`);
    case 'measuredBy':
      return words(`changes.measuredBy.${value}`);
    case 'mandateId':
      return words('changes.mandate');
    case 'pointOfEntry':
      return [findCustomsOffice(value)?.name, value].filter(Boolean).join(' · ');
    case 'volumeM3':
    case 'netWeightKg':
    case 'units':
      return formatQuantity(value as Quantity, language) + (UNITS[field] ?? '');
    default:
      return value;
  }
}

function describeArrival({ date, time, zone }: Arrival, language: string): string {
  return `${formatDate(date, language)}, ${time} (${zone})`;
}

function describeLine({ hsCode, description, measures }: Commodity, language: string): string {
  const { volumeM3, netWeightKg } = measures;
  const volume = volumeM3 && `${formatQuantity(volumeM3, language)} m³`;
  const weight = netWeightKg && `${formatQuantity(netWeightKg, language)} kg`;
  return [hsCode, description, volume, weight].filter(Boolean).join(' · ');
}
