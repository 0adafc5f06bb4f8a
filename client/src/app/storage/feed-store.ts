import type { Licence } from '#contract/licence';
import { isSame } from '#domain/changes/is-same';
import type { FeedPage } from '../sync/engine/feed-page.ts';
import type { FeedStart, FeedStore } from '../sync/engine/ports.ts';
import { OFFERED_MS } from '../sync/engine/back-off.ts';
import { toDeviceProblem } from '../sync/engine/sync-failure.ts';
import type { AccountDatabase } from './account-database.ts';
import type { DurableDatabase } from './durable-database.ts';
import { toOutboxRecord } from './make-command.ts';
import { putInboxItem } from './put-inbox-item.ts';
import { putLicence } from './put-licence.ts';
import { removeListed } from './put-listed.ts';
import type { ReceiptRecord, UnreadableRecord } from './records.ts';

/** Rows moved at a time in a swap, so that a large copy is never in memory as a whole. */
const MOVED_AT_ONCE = 200;

/** The local copy of what the server says to one account, in Dexie, for the sync engine. */
export class DexieFeedStore implements FeedStore {
  readonly #durable: DurableDatabase<AccountDatabase>;

  readonly #app: string;

  /** `app`: the version of the app, which is noted with what it cannot read. */
  constructor(durable: DurableDatabase<AccountDatabase>, app: string) {
    this.#durable = durable;
    this.#app = app;
  }

  load(): Promise<FeedStart> {
    return this.#durable.run(async ({ checkpoint, receipts, unreadable }) => {
      const newest = await receipts.orderBy('receivedAt').last();
      return {
        checkpoint: (await checkpoint.get('feed'))?.checkpoint ?? null,
        newestReceipt: newest?.mutationId ?? null,
        isToReadAgain: (await unreadable.filter(({ app }) => app !== this.#app).count()) > 0,
      };
    });
  }

  async apply(page: FeedPage, clockOffsetMs: number): Promise<void> {
    await this.#write(async (database) => {
      for (const row of page.unreadable) await putUnreadable(database, { ...row, app: this.#app });
      for (const change of page.changes) {
        if (change.kind === 'licence') await renewOrNote(database, change.licence, this.#app);
        if (change.kind === 'tombstone') await forget(database, change.licenceId);
        if (change.kind === 'inbox') await putInboxItem(database, change.item);
      }
      await noteCheckpoint(database, page, clockOffsetMs);
    });
  }

  async beginBeside(): Promise<void> {
    await this.#durable.run(({ licencesBeside }) => licencesBeside.clear());
  }

  async fillBeside(page: FeedPage): Promise<void> {
    await this.#write((database) => putBeside(database, page, this.#app));
  }

  async swap(lastPage: FeedPage, clockOffsetMs: number): Promise<void> {
    await this.#write(async (database) => {
      const { licences, licencesBeside, unreadable } = database;
      await putBeside(database, lastPage, this.#app);
      // Those of this beginning are told again, or are in the copy beside.
      await unreadable.filter(({ kind, app }) => kind === 'licence' || app !== this.#app).delete();
      const seen = await licencesBeside.toCollection().primaryKeys();
      const seenIds = new Set(seen);
      const gone = (await licences.toCollection().primaryKeys()).filter((id) => !seenIds.has(id));
      for (const id of gone) await forget(database, id);
      for (let at = 0; at < seen.length; at += MOVED_AT_ONCE) {
        const rows = await licencesBeside.bulkGet(seen.slice(at, at + MOVED_AT_ONCE));
        for (const row of rows)
          if (row) await ('app' in row ? putUnreadable(database, row) : renewOrNote(database, row, this.#app));
      }
      await licencesBeside.clear();
      await noteCheckpoint(database, lastPage, clockOffsetMs);
    });
  }

  async offerAgain(since: Date, restoredAt: string): Promise<void> {
    await this.#durable.run((database) => {
      const { commands, receipts, images, checkpoint } = database;
      return database.transaction('rw', [commands, receipts, images, checkpoint], async () => {
        await noteRestored(database, restoredAt);
        const kept = await database.receipts.where('receivedAt').aboveOrEqual(since.toISOString()).toArray();
        // UUIDv7 sorts by time: the order in which they were made.
        kept.sort((a, b) => (a.mutationId < b.mutationId ? -1 : 1));
        const first = (await database.commands.orderBy('seq').first())?.seq ?? 0;
        await putBeforeWaiting(database, kept, first - kept.length);
        const imageIds = kept.flatMap(({ command }) => command?.imageIds ?? []);
        await database.images.where('id').anyOf(imageIds).modify({ upload: 'kept', sentBytes: 0 });
        await database.receipts.bulkDelete(kept.filter(({ command }) => command).map(({ mutationId }) => mutationId));
      });
    });
  }

  wasRestored(now: Date): Promise<boolean> {
    return this.#durable.run(async ({ checkpoint }) => {
      const { restoredAt, clockOffsetMs = 0 } = (await checkpoint.get('feed')) ?? {};
      return restoredAt !== undefined && now.getTime() + clockOffsetMs - Date.parse(restoredAt) < OFFERED_MS;
    });
  }

  async prune(before: Date): Promise<void> {
    await this.#durable.run(({ receipts }) =>
      receipts
        .where('receivedAt')
        .below(before.toISOString())
        .and(({ command }) => command !== null)
        .modify({ command: null }),
    );
  }

  async #write(work: (database: AccountDatabase) => Promise<void>): Promise<void> {
    await this.#durable.run((database) => {
      const { licences, listed, licencesBeside, drafts, commands, inbox, readMarks, checkpoint, histories } = database;
      const told = [licences, listed, licencesBeside, histories, inbox, database.unreadable];
      const tables = [...told, drafts, commands, readMarks, checkpoint];
      return database.transaction('rw', tables, async () => work(database));
    });
  }
}

/** What the server did not know before this device knew of the restore is not refused for good. */
async function noteRestored({ checkpoint, commands }: AccountDatabase, restoredAt: string): Promise<void> {
  const before = await checkpoint.get('feed');
  await checkpoint.put({ checkpoint: null, asOf: null, clockOffsetMs: 0, ...before, key: 'feed', restoredAt });
  await commands
    .filter(({ state, command, lastProblem }) => {
      return state === 'needsYou' && lastProblem?.code === 'not-found' && command.base !== 0;
    })
    .modify({ state: 'waiting', nextTryAt: null, lastProblem: toDeviceProblem('not-restored-yet', 404) });
}

async function putBeforeWaiting(database: AccountDatabase, kept: ReceiptRecord[], firstSeq: number): Promise<void> {
  for (const [index, { command }] of kept.entries())
    if (command && !(await database.commands.get({ mutationId: command.mutationId })))
      await database.commands.put({ ...toOutboxRecord(command), attempts: 1, seq: firstSeq + index });
}

async function putBeside(database: AccountDatabase, { changes, unreadable }: FeedPage, app: string): Promise<void> {
  const { licencesBeside } = database;
  for (const row of unreadable)
    if (row.kind === 'licence') await licencesBeside.put({ ...row, app });
    else await putUnreadable(database, { ...row, app });
  for (const change of changes) {
    if (change.kind === 'licence') await licencesBeside.put(change.licence);
    if (change.kind === 'tombstone') await licencesBeside.delete(change.licenceId);
    if (change.kind === 'inbox') await putInboxItem(database, change.item);
  }
}

/** A licence that is what the contract says may still be more than this browser can work out: that keeps no other from being stored. */
async function renewOrNote(database: AccountDatabase, licence: Licence, app: string): Promise<void> {
  try {
    await renew(database, licence);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    await putUnreadable(database, { kind: 'licence', id: licence.id, number: licence.content.licenceNumber, app });
  }
}

/** The same version told otherwise: a name was erased, and what is kept of the history may still hold it. */
async function renew(database: AccountDatabase, licence: Licence): Promise<void> {
  const before = await database.licences.get(licence.id);
  if (before?.version === licence.version && !isSame(before, { ...licence, searchText: before.searchText }))
    await database.histories.delete(licence.id);
  await putLicence(database, licence);
  // It is back on a restored server: what waits for it goes with the next passage.
  await database.commands
    .where({ licenceId: licence.id })
    .filter(({ lastProblem }) => lastProblem?.code === 'not-restored-yet')
    .modify({ nextTryAt: null });
}

/** Noted in the place of what was here of it: what is old would be taken for what stands. What was typed stays. */
async function putUnreadable(database: AccountDatabase, row: UnreadableRecord): Promise<void> {
  const { licences, histories, unreadable } = database;
  await unreadable.put(row);
  if (row.kind === 'inbox') return;
  const before = await licences.get(row.id);
  if (!row.number && before) await unreadable.update(row.id, { number: before.content.licenceNumber });
  await licences.delete(row.id);
  await removeListed(database, row.id);
  await histories.delete(row.id);
}

/** No longer to be seen. A draft with words of its own stays: the next save says what became of the licence. */
async function forget(database: AccountDatabase, id: string): Promise<void> {
  const { licences, drafts, commands, histories, unreadable } = database;
  await unreadable.delete(id);
  await licences.delete(id);
  await removeListed(database, id);
  await histories.delete(id);
  const draft = await drafts.get(id);
  const isWaiting = (await commands.where({ licenceId: id }).count()) > 0;
  if (draft?.submittedAt && !isWaiting) await drafts.delete(id);
}

async function noteCheckpoint(
  { checkpoint }: AccountDatabase,
  { checkpoint: position, serverTime, more }: FeedPage,
  clockOffsetMs: number,
): Promise<void> {
  const before = await checkpoint.get('feed');
  const asOf = more ? (before?.asOf ?? null) : serverTime;
  await checkpoint.put({ ...before, key: 'feed', checkpoint: position, asOf, clockOffsetMs });
}
