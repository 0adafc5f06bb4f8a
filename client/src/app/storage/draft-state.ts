import type { EntityTable } from 'dexie';
import type { DraftRecord } from './records.ts';
import { isSame } from '#domain/changes/is-same';

/** Why a draft cannot be changed: there is none (any more), or it was lodged. */
export class DraftError extends Error {
  override readonly name = 'DraftError';
  readonly reason: 'missing' | 'locked';

  constructor(reason: 'missing' | 'locked') {
    super(`The draft is ${reason}.`);
    this.reason = reason;
  }
}

/** @throws DraftError `missing` */
export async function getDraft(drafts: EntityTable<DraftRecord, 'id'>, id: string): Promise<DraftRecord> {
  const draft = await drafts.get(id);
  if (!draft) throw new DraftError('missing');
  return draft;
}

/** A draft that can still be typed in. @throws DraftError */
export async function getOpenDraft(drafts: EntityTable<DraftRecord, 'id'>, id: string): Promise<DraftRecord> {
  const draft = await getDraft(drafts, id);
  if (draft.submittedAt) throw new DraftError('locked');
  return draft;
}

/** Opened, left, and nothing in it that the server or the person would miss. */
export function isUntouched({ base, content }: DraftRecord): boolean {
  return base.version === 0 && isSame(content, base.content);
}
