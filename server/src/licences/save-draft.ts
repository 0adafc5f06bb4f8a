import type { BeginningUseCase } from '#server/licences/use-case';

/** The importer's working copy; a returned licence stays returned until it is submitted again. */
export const saveDraft: BeginningUseCase<'saveDraft'> = ({ payload }, { licence }) => ({
  validation: licence?.validation ?? 'draft',
  clearance: 'notCleared',
  content: payload.content,
  decisionWords: licence?.decisionWords ?? '',
  submittedAt: licence?.submittedAt ?? null,
});
