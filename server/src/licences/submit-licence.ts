import { findNextValidationState } from '#domain/workflow/validation';
import { notAllowedNow } from '#server/licences/assert-allowed';
import { assertRules } from '#server/licences/assert-rules';
import { insertLostSight } from '#server/licences/licence-repository';
import { getPrincipal } from '#server/licences/principal-of';
import type { BeginningUseCase } from '#server/licences/use-case';

/**
 * Lodges a licence with the competent authority of the point of entry's country; nothing can be changed afterwards (L17).
 * Lodged again after it was returned, it may go to another authority or be for another company: those before lose sight of it.
 * @throws Problem 422 `rules-block` that names each field, 422 `mandate-not-in-force`
 */
export const submitLicence: BeginningUseCase<'submit'> = async ({ payload: { content } }, scene) => {
  const { db, tx, actor, licence, at } = scene;
  const validation = findNextValidationState(licence?.validation ?? 'draft', 'submit', actor.grant.role);
  if (!validation) throw notAllowedNow(licence);
  assertRules(content, at);
  const principalCompanyId = await getPrincipal(content, scene);
  const isElsewhere =
    licence?.pointOfEntry !== content.pointOfEntry || licence.principalCompanyId !== principalCompanyId;
  if (licence?.validation === 'returned' && isElsewhere) await insertLostSight(db, licence, tx);
  return { validation, clearance: 'notCleared', content, principalCompanyId, decisionWords: '', submittedAt: at };
};
