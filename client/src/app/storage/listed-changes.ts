import { concat, defer, type Observable, tap } from 'rxjs';
import type { AccountDatabase } from './account-database';
import type { DurableDatabase } from './durable-database';
import type { ListedRecord } from './records';

/** Rows read at once, so that no reading holds the page up: about 10 ms on a phone. */
const READ_AT_ONCE = 1000;

/**
 * The rows of the lists: first all of them, then those that were written since, whichever tab or worker wrote them. Ten thousand
 * are not read again because one has changed.
 */
export function observeListed(open: DurableDatabase<AccountDatabase>): Observable<readonly ListedRecord[]> {
  return defer(() => {
    let seen = 0;
    // A reading that was overtaken by a write is done again: only what was handed on counts as seen.
    const note = (rows: readonly ListedRecord[]) => (seen = rows.at(-1)?.place ?? seen);
    const since = open.observe(({ listed }) => listed.where('place').above(seen).toArray());
    return concat(
      defer(() => readAll(open)),
      since,
    ).pipe(tap(note));
  });
}

async function readAll(open: DurableDatabase<AccountDatabase>): Promise<readonly ListedRecord[]> {
  const rows: ListedRecord[] = [];
  for (let place = 0; ;) {
    const from = place;
    const read = await open.run(({ listed }) => listed.where('place').above(from).limit(READ_AT_ONCE).toArray());
    rows.push(...read);
    const last = read.at(-1)?.place;
    if (last === undefined || read.length < READ_AT_ONCE) return rows;
    place = last;
  }
}
