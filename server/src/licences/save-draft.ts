import { findDraftPrincipal } from '#server/licences/principal-of';
import type { BeginningUseCase } from '#server/licences/use-case';

/** The working copy of who makes it; a returned licence stays returned, and whose it was, until it is submitted again. */
export const saveDraft: BeginningUseCase<'saveDraft'> = async ({ payload: { content } }, scene) => {
  const { licence } = scene;
  const isReturned = licence?.validation === 'returned';
  return {
    validation: licence?.validation ?? 'draft',
    clearance: 'notCleared',
    content,
    principalCompanyId: isReturned ? licence.principalCompanyId : await findDraftPrincipal(content, scene),
    decisionWords: licence?.decisionWords ?? '',
    submittedAt: licence?.submittedAt ?? null,
  };
};
