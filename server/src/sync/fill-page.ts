import type { Change } from '#contract/changes';
import { FEED_PAGE_BYTES } from '#contract/limits';
import { jsonBytes } from '#domain/values/json-bytes';
import type { Database } from '#server/database/connection';
import { loadLicences } from '#server/licences/load-licences';
import type { Viewer } from '#server/licences/visible-licences';
import { loadInboxItems, loadStoredSizes, type ChangeKey } from '#server/sync/change-repository';

/** Rows read with one statement, at most: few enough that what does not fit into the page was not read in vain. */
const READ_AT_ONCE = 25;
/** Stored bytes read with one statement: what is stored is often compressed to a third. */
const STORED_AT_ONCE = 500_000;

/** What of the next changes fits into a page, and the key of the last one in it. */
export interface FilledPage {
  readonly changes: Change[];
  readonly last: ChangeKey | undefined;
}

/** The changes named by `keys`, in order, until the page is full; one at least. */
export async function fillPage(db: Database, viewer: Viewer, keys: readonly ChangeKey[]): Promise<FilledPage> {
  const changes: Change[] = [];
  let last: ChangeKey | undefined;
  let bytes = 0;
  for (const few of splitByStored(keys, await loadStoredSizes(db, idsOf(keys, 'licence')))) {
    const read = await readChanges(db, viewer, few);
    for (const key of few) {
      const change = read(key);
      bytes += jsonBytes(change);
      if (last && bytes > FEED_PAGE_BYTES) return { changes, last };
      if (change) changes.push(change);
      last = key;
    }
  }
  return { changes, last };
}

/** In parts that can be read at once. */
function splitByStored(keys: readonly ChangeKey[], sizes: ReadonlyMap<string, number>): ChangeKey[][] {
  const parts: ChangeKey[][] = [];
  let bytes = 0;
  for (const key of keys) {
    bytes += sizes.get(key.id) ?? 0;
    const part = parts.at(-1);
    if (part && part.length < READ_AT_ONCE && bytes <= STORED_AT_ONCE) part.push(key);
    else {
      parts.push([key]);
      bytes = sizes.get(key.id) ?? 0;
    }
  }
  return parts;
}

/** What became of each of `keys`; undefined for a message that is gone. */
async function readChanges(
  db: Database,
  viewer: Viewer,
  keys: readonly ChangeKey[],
): Promise<(key: ChangeKey) => Change | undefined> {
  const licences = await loadLicences(db, viewer, idsOf(keys, 'licence'));
  const items = await loadInboxItems(db, viewer, idsOf(keys, 'inbox'));
  return ({ kind, id, licenceId }) => {
    const item = items.get(id);
    if (kind === 'inbox') return item && { kind, item };
    const licence = kind === 'licence' ? licences.get(id) : undefined;
    // Discarded, or out of sight since the keys were read.
    return licence ? { kind: 'licence', licence } : { kind: 'tombstone', licenceId };
  };
}

const idsOf = (keys: readonly ChangeKey[], kind: ChangeKey['kind']): string[] =>
  keys.filter((key) => key.kind === kind).map(({ id }) => id);
