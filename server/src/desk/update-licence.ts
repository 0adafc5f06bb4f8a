import { countryOfOffice } from '#domain/licence-content';
import { refuseField } from '#server/http/refuse-field';
import { assertRules } from '#server/licences/assert-rules';
import { moveValidation } from '#server/licences/move-licence';
import type { UseCase } from '#server/licences/use-case';

/**
 * The authority corrects what the importer lodged (R8); the state stays. The licence stays with the authority and with the
 * company it was lodged for, and what must be there still is.
 * @throws Problem 422 `rules-block` that names each field, 422 for a point of entry in another country or another mandate
 */
export const updateLicence: UseCase<'update'> = ({ payload: { content, words } }, scene) => {
  const { licence, at } = scene;
  const next = moveValidation('update', words, scene);
  assertRules(content, licence.submittedAt ?? at);
  if (!content.pointOfEntry || countryOfOffice(content.pointOfEntry) !== licence.entryCountry)
    throw refuseField('/payload/content/pointOfEntry', 'other-country');
  if (content.mandateId !== licence.content.mandateId) throw refuseField('/payload/content/mandateId', 'unchangeable');
  return { ...next, content };
};
