import type { HistoryRead } from '#contract/history';
import type { ReadRow } from '#server/licences/history/history-repository';
import { isSameSide, tellDevice } from '#server/licences/history/same-side';
import type { Viewer } from '#server/licences/visible-licences';
import { nameHolder } from '#server/roles/holder';

const QUARTER_MS = 15 * 60_000;

/**
 * The openings as the viewer may know them, the newest first. Colleagues of the officer see each, with the name: they supervise each
 * other. To others it was the authority or the office, once a day: who may know the recipient of personal data need not know which
 * of its officers looked.
 * @source Reg. (EU) 2016/679, art. 5(1)(c), 5(1)(f) and 15(1)(c); CJEU C-579/21, C-154/21
 */
export function tellReads(viewer: Viewer, rows: readonly ReadRow[]): HistoryRead[] {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const key = isSameSide(viewer, row) ? occasionOf(row) : dayOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group) => tellOne(viewer, group)).sort((a, b) => (a.at < b.at ? 1 : -1));
}

const occasionOf = ({ accountId, at, ...row }: ReadRow): string =>
  [accountId, nameHolder(row), Math.floor(at.getTime() / QUARTER_MS)].join('/');

const dayOf = ({ at, ...row }: ReadRow): string => `${nameHolder(row)}/${at.toISOString().slice(0, 10)}`;

/** Of rows that are told as one: when it began, and everything that was opened. */
function tellOne(viewer: Viewer, group: readonly ReadRow[]): HistoryRead {
  const first = group.reduce((earliest, row) => (row.at < earliest.at ? row : earliest));
  const isOwn = isSameSide(viewer, first);
  const withDevice = group.find(({ deviceKind }) => deviceKind !== null) ?? first;
  return {
    at: first.at.toISOString(),
    by: isOwn ? first.by : '',
    actedFor: nameHolder(first),
    what: [...new Set(group.map(({ what }) => what))],
    device: isOwn ? tellDevice(viewer, withDevice) : null,
  };
}
