import type { ColumnMeaning } from '../spreadsheet/column-meaning';

/** The words of the form for what a column holds. */
export const MEANING_WORDS: Readonly<Record<ColumnMeaning, string>> = {
  description: 'form.lines.description',
  hsCode: 'form.lines.code',
  commonName: 'form.species.common',
  scientificName: 'form.species.scientific',
  countries: 'form.harvest.chosen',
  volumeM3: 'form.measures.volume',
  netWeightKg: 'form.measures.weight',
  units: 'form.measures.units',
  unitWord: 'form.measures.unitWord',
  unused: 'form.paste.unused',
};
