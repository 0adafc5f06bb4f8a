import type { ChangesPage } from '#contract/changes';
import type { Licence } from '#contract/licence';
import { isSame } from '#domain/changes/is-same';
import type { FeedStore } from '../sync/engine/ports.ts';
import type { AccountDatabase } from './account-database.ts';
import type { DurableDatabase } from './durable-database.ts';
import { toOutboxRecord } from './make-command.ts';
import { putInboxItem } from './put-inbox-item.ts';
import { putLicence } from './put-licence.ts';
import { removeListed } from './put-listed.ts';
import type { ReceiptRecord } from './records.ts';

/** Rows moved at a time in a swap, so that a large copy is never in memory as a whole. */
const MOVED_AT_ONCE = 200;

/** The local copy of what the server says to one account, in Dexie, for the sync engine. */
export class DexieFeedStore implements FeedStore {
  readonly #durable: DurableDatabase<AccountDatabase>;

  constructor(durable: DurableDatabase<AccountDatabase>) {
    this.#durable = durable;
  }

  load(): Promise<{ checkpoint: string | null; newestReceipt: string | null }> {
    return this.#durable.run(async ({ checkpoint, receipts }) => {
      const newest = await receipts.orderBy('receivedAt').last();
      return {
        checkpoint: (await checkpoint.get('feed'))?.checkpoint ?? null,
        newestReceipt: newest?.mutationId ?? null,
      };
    });
  }

  async apply(page: ChangesPage, clockOffsetMs: number): Promise<void> {
    await this.#write(async (database) => {
      for (const change of page.changes) {
        if (change.kind === 'licence') await renew(database, change.licence);
        if (change.kind === 'tombstone') await forget(database, change.licenceId);
        if (change.kind === 'inbox') await putInboxItem(database, change.item);
      }
      await noteCheckpoint(database, page, clockOffsetMs);
    });
  }

  async beginBeside(): Promise<void> {
    await this.#durable.run(({ licencesBeside }) => licencesBeside.clear());
  }

  async fillBeside(page: ChangesPage): Promise<void> {
    await this.#write((database) => putBeside(database, page));
  }

  async swap(lastPage: ChangesPage, clockOffsetMs: number): Promise<void> {
    await this.#write(async (database) => {
      const { licences, licencesBeside } = database;
      await putBeside(database, lastPage);
      const seen = await licencesBeside.toCollection().primaryKeys();
      const seenIds = new Set(seen);
      const gone = (await licences.toCollection().primaryKeys()).filter((id) => !seenIds.has(id));
      for (const id of gone) await forget(database, id);
      for (let at = 0; at < seen.length; at += MOVED_AT_ONCE) {
        const rows = await licencesBeside.bulkGet(seen.slice(at, at + MOVED_AT_ONCE));
        for (const row of rows) if (row) await renew(database, row);
      }
      await licencesBeside.clear();
      await noteCheckpoint(database, lastPage, clockOffsetMs);
    });
  }

  async offerAgain(since: Date): Promise<void> {
    await this.#durable.run((database) =>
      database.transaction('rw', [database.commands, database.receipts, database.images], async () => {
        const kept = await database.receipts.where('receivedAt').aboveOrEqual(since.toISOString()).toArray();
        // UUIDv7 sorts by time: the order in which they were made.
        kept.sort((a, b) => (a.mutationId < b.mutationId ? -1 : 1));
        const first = (await database.commands.orderBy('seq').first())?.seq ?? 0;
        await putBeforeWaiting(database, kept, first - kept.length);
        const imageIds = kept.flatMap(({ command }) => command?.imageIds ?? []);
        await database.images.where('id').anyOf(imageIds).modify({ upload: 'kept', sentBytes: 0 });
        await database.receipts.bulkDelete(kept.filter(({ command }) => command).map(({ mutationId }) => mutationId));
      }),
    );
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
      const tables = [licences, listed, licencesBeside, drafts, commands, inbox, readMarks, checkpoint, histories];
      return database.transaction('rw', tables, async () => work(database));
    });
  }
}

async function putBeforeWaiting(database: AccountDatabase, kept: ReceiptRecord[], firstSeq: number): Promise<void> {
  for (const [index, { command }] of kept.entries())
    if (command && !(await database.commands.get({ mutationId: command.mutationId })))
      await database.commands.put({ ...toOutboxRecord(command), attempts: 1, seq: firstSeq + index });
}

async function putBeside(database: AccountDatabase, { changes }: ChangesPage): Promise<void> {
  const { licencesBeside } = database;
  for (const change of changes) {
    if (change.kind === 'licence') await licencesBeside.put(change.licence);
    if (change.kind === 'tombstone') await licencesBeside.delete(change.licenceId);
    if (change.kind === 'inbox') await putInboxItem(database, change.item);
  }
}

/** The same version told otherwise: a name was erased, and what is kept of the history may still hold it. */
async function renew(database: AccountDatabase, licence: Licence): Promise<void> {
  const before = await database.licences.get(licence.id);
  if (before?.version === licence.version && !isSame(before, { ...licence, searchText: before.searchText }))
    await database.histories.delete(licence.id);
  await putLicence(database, licence);
}

/** No longer to be seen. A draft with words of its own stays: the next save says what became of the licence. */
async function forget(database: AccountDatabase, id: string): Promise<void> {
  const { licences, drafts, commands, histories } = database;
  await licences.delete(id);
  await removeListed(database, id);
  await histories.delete(id);
  const draft = await drafts.get(id);
  const isWaiting = (await commands.where({ licenceId: id }).count()) > 0;
  if (draft?.submittedAt && !isWaiting) await drafts.delete(id);
}

async function noteCheckpoint(
  { checkpoint }: AccountDatabase,
  { checkpoint: position, serverTime, more }: ChangesPage,
  clockOffsetMs: number,
): Promise<void> {
  const before = await checkpoint.get('feed');
  const asOf = more ? (before?.asOf ?? null) : serverTime;
  await checkpoint.put({ key: 'feed', checkpoint: position, asOf, clockOffsetMs });
}
