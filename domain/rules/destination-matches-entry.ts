import { countryOfOffice } from '#domain/licence-content';
import { defineRule } from '#domain/rules/rule';
import { findDestination } from '#domain/values/licence-number';

/**
 * The country of destination in an Indonesian number is that of the point of entry.
 *
 * @source NVWA (NL): the number ends with the ISO code of the country of destination
 */
export const destinationMatchesEntry = defineRule({
  id: 'BOX3-DESTINATION',
  source: 'NVWA (NL), format of Indonesian licence numbers',
  severity: 'warns',
  check({ licenceNumber, pointOfEntry }) {
    const destination = findDestination(licenceNumber);
    const entry = pointOfEntry && countryOfOffice(pointOfEntry);
    return destination && entry && destination !== entry ? [{ place: 3, params: { destination, entry } }] : [];
  },
});
