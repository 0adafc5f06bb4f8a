import { defineRule } from '#domain/rules/rule';

/**
 * Each line names its species scientifically.
 *
 * @source Reg. (EC) 1024/2008, Annex, box 11; among the mistakes authorities publish (B8)
 */
export const scientificNameGiven = defineRule({
  id: 'BOX11-SCIENTIFIC-NAME',
  source: 'Reg. (EC) 1024/2008, Annex, box 11',
  severity: 'warns',
  check: ({ commodities }) =>
    commodities
      .filter(({ species }) => !species.length || species.some(({ scientificName }) => !scientificName.trim()))
      .map(({ id }) => ({ place: 11, line: id })),
});
