import type { UseCase } from '#server/licences/use-case';

/** A draft nobody needs: it stays in the history and disappears from every list. */
export const discardDraft: UseCase<'discard'> = (_command, { licence }) => ({ ...licence, isDiscarded: true });
