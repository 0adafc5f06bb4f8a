import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

const folded = (column: string) =>
  `translate(replace(replace(replace(replace(${column}, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'øłđðħŧŋıς', 'olddhtniσ')`;

/** Texts for searching lost the letters that Unicode does not take apart. */
export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  update companies set search = ${folded('search')}, name_search = ${folded('name_search')}, city_search = ${folded('city_search')};
`);

/** What was folded finds what it found before. */
export const down = () => Promise.resolve();
