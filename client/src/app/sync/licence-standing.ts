import { isSame } from '#domain/changes/is-same';
import type { DraftRecord, OutboxRecord } from '../storage/records';

/** Where a licence's changes stand between this device and the server. */
export type LicenceStanding = 'savedHere' | 'sending' | 'received' | 'needsYou';

/** What this device holds of one licence. */
export interface LicenceParts {
  readonly draft: DraftRecord | undefined;
  readonly commands: readonly OutboxRecord[];
}

/** `received` only when nothing of the licence waits and the draft says what the server signed for. */
export function toLicenceStanding({ draft, commands }: LicenceParts): LicenceStanding {
  if (commands.some(({ state }) => state === 'needsYou')) return 'needsYou';
  if (commands.some(({ state }) => state === 'sending')) return 'sending';
  if (commands.length) return 'savedHere';
  return draft && isChangedHere(draft) ? 'savedHere' : 'received';
}

/** Whether the draft holds words no command carries yet, given that none waits. A new draft was never received. */
function isChangedHere(draft: DraftRecord): boolean {
  return draft.base.version === 0 || (draft.submittedAt === null && !isSame(draft.content, draft.base.content));
}
