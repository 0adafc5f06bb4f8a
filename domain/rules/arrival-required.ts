import { defineRule } from '#domain/rules/rule';

/**
 * The time of arrival is given.
 *
 * @source Seed user guide, "Time of Arrival (mandatory)"
 */
export const arrivalRequired = defineRule({
  id: 'ARRIVAL-REQUIRED',
  source: 'TRACES user guide, "Time of Arrival (mandatory)"',
  severity: 'blocks',
  check: ({ arrival }) => (arrival ? [] : [{ place: 'arrival' }]),
});
