import { toSearchText } from '#domain/values/licence-number';
import offices from './customs-offices.json' with { type: 'json' };

/** A customs office of the EU customs office list. */
export interface CustomsOffice {
  /** Reference number (COL): country code and six characters. */
  readonly code: string;
  readonly name: string;
  readonly country: string;
  /** Null where no source names it. */
  readonly city: string | null;
  readonly address: string | null;
  readonly postalCode: string | null;
  /** Whether goods can be entered or released there; a reading of the list's roles, see its notes. */
  readonly isPointOfEntry: boolean;
}

interface Item {
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly city: string | null;
  readonly entryOrRelease: boolean;
  readonly seedName?: string;
  readonly address?: string;
  readonly postalCode?: string;
}

/** All offices of the Member States, 3,241. */
export const CUSTOMS_OFFICES: readonly CustomsOffice[] = (offices.items as readonly Item[]).map((item) => ({
  code: item.code,
  name: item.seedName ?? item.name,
  country: item.country,
  city: item.city,
  address: item.address ?? null,
  postalCode: item.postalCode ?? null,
  isPointOfEntry: item.entryOrRelease,
}));

const byCode = new Map(CUSTOMS_OFFICES.map((office) => [office.code, office]));
const searchTexts = new Map(
  CUSTOMS_OFFICES.map(({ name, city, postalCode, code }) => [
    code,
    toSearchText([name, city, postalCode, code].join(' ')),
  ]),
);

/** The office with this reference number. */
export function findCustomsOffice(code: string): CustomsOffice | undefined {
  return byCode.get(code);
}

/** Offices of `country` whose name, city, postal code or number contains every word of `text`, points of entry first, then by name. */
export function searchCustomsOffices(country: string, text: string): CustomsOffice[] {
  const words = text.split(/\s+/).map(toSearchText);
  const isFound = ({ code }: CustomsOffice) => words.every((word) => searchTexts.get(code)?.includes(word));
  return CUSTOMS_OFFICES.filter((office) => office.country === country && isFound(office)).sort(
    (a, b) => Number(b.isPointOfEntry) - Number(a.isPointOfEntry) || a.name.localeCompare(b.name),
  );
}
