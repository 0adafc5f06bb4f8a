import { inject, Service } from '@angular/core';
import type { Observable } from 'rxjs';
import type { AccountDatabase } from './account-database';
import { AccountDatabases } from './account-databases';
import type { OutboxRecord, ReceiptRecord } from './records';

/** Receipts shown below what waits, the newest. */
const RECEIPTS_SHOWN = 20;

/** What waits and what was received last, with the licence numbers to name them by. */
export interface OutboxView {
  readonly commands: readonly OutboxRecord[];
  readonly receipts: readonly ReceiptRecord[];
  /** Licence numbers by licence id; blank or missing while unknown. */
  readonly numbers: Readonly<Record<string, string>>;
}

/** The outbox as a person looks at it. */
@Service()
export class OutboxList {
  readonly #databases = inject(AccountDatabases);

  /** Commands in the order they are sent, receipts the newest first. */
  observe(): Observable<OutboxView> {
    return this.#databases.observe(loadView);
  }
}

async function loadView(database: AccountDatabase): Promise<OutboxView> {
  const commands = await database.commands.orderBy('seq').toArray();
  const receipts = await database.receipts.orderBy('receivedAt').reverse().limit(RECEIPTS_SHOWN).toArray();
  const ids = [...new Set([...commands, ...receipts].map(({ licenceId }) => licenceId))];
  const [licences, drafts] = await Promise.all([database.licences.bulkGet(ids), database.drafts.bulkGet(ids)]);
  const toNumber = (index: number): string =>
    (drafts[index] ?? licences[index])?.content.licenceNumber ?? findNumber(commands, ids[index]);
  return { commands, receipts, numbers: Object.fromEntries(ids.map((id, index) => [id, toNumber(index)])) };
}

function findNumber(commands: readonly OutboxRecord[], licenceId: string | undefined): string {
  const payloads = commands.filter((record) => record.licenceId === licenceId).map(({ command }) => command.payload);
  const last = payloads.findLast((payload) => 'content' in payload);
  return last && 'content' in last ? last.content.licenceNumber : '';
}
