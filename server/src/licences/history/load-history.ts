import type { HistoryEvent, LicenceHistory } from '#contract/history';
import { listChanges } from '#domain/changes/list-changes';
import { BLANK_CONTENT, type LicenceContent } from '#domain/licence-content';
import type { Database } from '#server/database/connection';
import { notFound } from '#server/http/problem';
import { findSeen, loadEvents, loadReads, type EventRow } from '#server/licences/history/history-repository';
import { tellDevice } from '#server/licences/history/same-side';
import { tellReads } from '#server/licences/history/tell-reads';
import type { Viewer } from '#server/licences/visible-licences';

/**
 * What each event of a licence changed and on which device, and which officers opened it, as far as the viewer may know.
 * @throws Problem 404 when it does not exist or is not the viewer's to see
 */
export async function loadHistory(db: Database, viewer: Viewer, id: string): Promise<LicenceHistory> {
  const seen = await findSeen(db, viewer, id);
  if (!seen) throw notFound();
  const [events, reads] = await Promise.all([loadEvents(db, seen), loadReads(db, seen)]);
  return {
    licenceId: seen.id,
    version: seen.version,
    events: toEvents(viewer, events),
    reads: tellReads(viewer, reads),
  };
}

/** What was lodged is compared with what was lodged before; a draft with whatever stood before it. */
function toEvents(viewer: Viewer, rows: readonly EventRow[]): HistoryEvent[] {
  let typed: LicenceContent = BLANK_CONTENT;
  let lodged: LicenceContent = BLANK_CONTENT;
  return rows.map((row) => {
    const { version, kind, before, after, content } = row;
    const earlier = kind === 'saveDraft' ? typed : lodged;
    typed = content ?? typed;
    if (kind !== 'saveDraft') lodged = content ?? lodged;
    const changes = content ? listChanges(earlier, content) : [];
    return {
      version,
      before,
      after,
      device: tellDevice(viewer, row),
      changes,
      pictures: content && [...content.pictures],
    };
  });
}
