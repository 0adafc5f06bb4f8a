import { countryOfOffice, type LicenceContent } from '#domain/licence-content';
import { findNextValidationState } from '#domain/workflow/validation';
import { refuseField } from '#server/http/refuse-field';
import { notAllowedNow } from '#server/licences/assert-allowed';
import { assertCorrection } from '#server/licences/assert-correction';
import { assertRules } from '#server/licences/assert-rules';
import { insertLostSight } from '#server/licences/licence-repository';
import { getPrincipal } from '#server/licences/principal-of';
import type { Actor } from '#server/licences/standing';
import type { BeginningUseCase } from '#server/licences/use-case';

/**
 * Lodges a licence with the competent authority of the point of entry's country; nothing can be changed afterwards (L17).
 * Lodged again after it was returned, it may go to another authority or be for another company: those before lose sight of it.
 * @throws Problem 422 `rules-block` that names each field, 422 `mandate-not-in-force`, 422 for an authority's in another country,
 * 422 `unpinned-change` (`assertCorrection`)
 */
export const submitLicence: BeginningUseCase<'submit'> = async (command, scene) => {
  const { content } = command.payload;
  const { db, tx, actor, licence, at } = scene;
  const validation = findNextValidationState(licence?.validation ?? 'draft', 'submit', actor.grant.role);
  if (!validation) throw notAllowedNow(licence);
  if (licence?.validation === 'returned') await assertCorrection(db, command, tx);
  assertRules(content, at);
  assertOwnCountry(content, actor);
  const principalCompanyId = await getPrincipal(content, scene);
  const isElsewhere =
    licence?.pointOfEntry !== content.pointOfEntry || licence.principalCompanyId !== principalCompanyId;
  if (licence?.validation === 'returned' && isElsewhere) await insertLostSight(db, licence, tx);
  return { validation, clearance: 'notCleared', content, principalCompanyId, decisionWords: '', submittedAt: at };
};

/**
 * An authority introduces licences (R8) where it is competent itself: for goods declared in its country.
 * @source Reg. (EC) 1024/2008, art. 6(1)
 */
function assertOwnCountry({ pointOfEntry }: LicenceContent, { grant }: Actor): void {
  if (grant.role === 'fmsca' && pointOfEntry && countryOfOffice(pointOfEntry) !== grant.country)
    throw refuseField('/payload/content/pointOfEntry', 'other-country');
}
