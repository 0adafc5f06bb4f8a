import type { HistoryEntry, Licence } from '#contract/licence';
import { listChanges, type Change } from '#domain/changes/list-changes';
import type { Explanation, Pin } from '#domain/correction/pin';
import { changesFor } from '#domain/correction/unpinned-changes';
import type { Picture } from '#domain/licence-content';

/** What the importer made of one comment. */
export interface PinOutcome {
  readonly pin: Pin;
  readonly answer: string;
  readonly changes: readonly Change[];
}

/** What a licence that was returned came back with. */
export interface Outcome {
  readonly pins: readonly PinOutcome[];
  /** Changed though no comment was on it, and why. */
  readonly others: readonly Change[];
  readonly explained: readonly Explanation[];
}

/** What came of the last return, while the authority has the licence before it again; null when it was never returned. */
export function toOutcome({ validation, history, content, returned }: Licence): Outcome | null {
  if (validation !== 'submitted' && validation !== 'underVerification') return null;
  const at = history.findLastIndex(({ kind }) => kind === 'return');
  const lodged = at < 0 ? undefined : history.slice(at).findLast(({ kind }) => kind === 'submit');
  if (!lodged) return null;
  // What an earlier version of the app kept does not tell what was returned.
  const changes = returned ? listChanges(returned, content) : [];
  const { details = {} }: Partial<HistoryEntry> = lodged;
  const pictures = [...content.pictures, ...takenOut(changes)];
  const pins = (history[at]?.details.pins ?? []).map((pin) => ({
    pin,
    answer: details.answers?.find(({ pinId }) => pinId === pin.id)?.words ?? '',
    changes: changesFor(pin, changes, pictures),
  }));
  const others = changes.filter((change) => !pins.some((pin) => pin.changes.includes(change)));
  return { pins, others, explained: details.explained ?? [] };
}

/** A spot may be on a picture that was replaced since. */
function takenOut(changes: readonly Change[]): Picture[] {
  return changes.filter(({ path }) => path === '/pictures').flatMap(({ before }) => before as Picture[]);
}
