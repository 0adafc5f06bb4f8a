import { countryName } from '#reference/countries';
import type { Commodity, LicenceContent, Measures, Species } from '#domain/licence-content';
import { formatQuantity, type Quantity } from '#domain/values/quantity';

/** Boxes 9 to 16 of one line as text, as the paper prints them. Blank where nothing is given. */
export interface GoodsRow {
  readonly description: string;
  readonly hsCode: string;
  readonly names: string;
  readonly countries: string;
  readonly isoCodes: string;
  readonly volume: string;
  readonly netWeight: string;
  readonly units: string;
}

/** One row for each commodity line, in `language`; without measures where they are given once for all goods. */
export function toGoodsRows({ commodities, measuredBy }: LicenceContent, language: string): GoodsRow[] {
  return commodities.map((line) => ({
    ...describeLine(line, language),
    ...(measuredBy === 'commodity' ? describeMeasures(line.measures, language) : NO_MEASURES),
  }));
}

/** Boxes 14 to 16 as text. */
export function describeMeasures(
  { volumeM3, netWeightKg, units, unitWord }: Measures,
  language: string,
): Pick<GoodsRow, 'volume' | 'netWeight' | 'units'> {
  const show = (value: Quantity | null): string => (value === null ? '' : formatQuantity(value, language));
  return {
    volume: show(volumeM3),
    netWeight: show(netWeightKg),
    units: units === null ? '' : `${show(units)} ${unitWord}`.trim(),
  };
}

const NO_MEASURES = { volume: '', netWeight: '', units: '' };

function describeLine({ description, hsCode, species, countriesOfHarvest }: Commodity, language: string) {
  return {
    description,
    hsCode,
    names: species.map(describeSpecies).filter(Boolean).join('; '),
    countries: countriesOfHarvest.map((code) => countryName(code, language)).join(', '),
    isoCodes: countriesOfHarvest.join(', '),
  };
}

/** Common and scientific name of one species. */
export function describeSpecies({ commonName, scientificName }: Species): string {
  return commonName && scientificName ? `${commonName} (${scientificName})` : commonName || scientificName;
}
