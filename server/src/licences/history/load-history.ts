import type { HistoryEvent, LicenceHistory } from '#contract/history';
import { HISTORY_PAGE_BYTES } from '#contract/limits';
import { listChanges } from '#domain/changes/list-changes';
import { BLANK_CONTENT } from '#domain/licence-content';
import { jsonBytes } from '#domain/values/json-bytes';
import type { Database } from '#server/database/connection';
import { notFound } from '#server/http/problem';
import {
  findSeen,
  loadContentsBefore,
  loadEvents,
  loadReads,
  type ContentsBefore,
  type EventRow,
} from '#server/licences/history/history-repository';
import { tellDevice } from '#server/licences/history/same-side';
import { tellReads } from '#server/licences/history/tell-reads';
import type { Viewer } from '#server/licences/visible-licences';
import { nameHolder } from '#server/roles/holder';

/** More than any licence has versions. */
const NEWEST = 2 ** 31 - 1;

/**
 * What each event of a licence changed and on which device, and which officers opened it, as far as the viewer may know: the newest
 * events, or those before version `before`.
 * @throws Problem 404 when it does not exist or is not the viewer's to see
 */
export async function loadHistory(db: Database, viewer: Viewer, id: string, before?: number): Promise<LicenceHistory> {
  const seen = await findSeen(db, viewer, id);
  if (!seen) throw notFound();
  const rows = await loadEvents(db, seen, Math.min(before ?? NEWEST, NEWEST));
  const contents = await loadContentsBefore(db, seen, rows[0]?.version ?? 0);
  const all = toEvents(viewer, rows, contents);
  const events = fitPage(all);
  const first = contents.hasEarlier || events.length < all.length ? events[0] : undefined;
  return {
    licenceId: seen.id,
    version: seen.version,
    events,
    ...(first && { earlierThan: first.version }),
    reads: before === undefined ? tellReads(viewer, await loadReads(db, seen)) : [],
  };
}

/** What was lodged is compared with what was lodged before; a draft with whatever stood before it. */
function toEvents(viewer: Viewer, rows: readonly EventRow[], contents: ContentsBefore): HistoryEvent[] {
  let typed = contents.typed ?? BLANK_CONTENT;
  let lodged = contents.lodged ?? BLANK_CONTENT;
  return rows.map((row) => {
    const { version, kind, before, after, content } = row;
    const earlier = kind === 'saveDraft' ? typed : lodged;
    typed = content ?? typed;
    if (kind !== 'saveDraft') lodged = content ?? lodged;
    const changes = content ? listChanges(earlier, content) : [];
    return {
      version,
      entry: toEntry(row),
      before,
      after,
      device: tellDevice(viewer, row),
      changes,
      pictures: content && [...content.pictures],
    };
  });
}

function toEntry(row: EventRow): HistoryEvent['entry'] {
  const { version, kind, by, at, deviceAt, words, details } = row;
  const times = { at: at.toISOString(), deviceAt: deviceAt.toISOString() };
  return { version, kind, by, actedFor: nameHolder(row), ...times, words, details };
}

/** The newest events, until the page is full; one at least. */
function fitPage(events: readonly HistoryEvent[]): HistoryEvent[] {
  let bytes = 0;
  const tooOld = events.findLastIndex(
    (event, at) => (bytes += jsonBytes(event)) > HISTORY_PAGE_BYTES && at < events.length - 1,
  );
  return events.slice(tooOld + 1);
}
