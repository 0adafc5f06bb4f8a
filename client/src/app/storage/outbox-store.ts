import type { Licence } from '#contract/licence';
import type { Problem } from '#contract/problem';
import type { Accepted, OutboxStore } from '../sync/engine/ports.ts';
import type { AccountDatabase } from './account-database.ts';
import type { DurableDatabase } from './durable-database.ts';
import { commandsOf } from './make-command.ts';
import type { OutboxRecord } from './records.ts';
import { removeCommand } from './remove-command.ts';
import { putLicence } from './put-licence.ts';
import { putListed, removeListed } from './put-listed.ts';

/** The outbox of one account in Dexie, for the sync engine. */
export class DexieOutboxStore implements OutboxStore {
  readonly #durable: DurableDatabase<AccountDatabase>;
  readonly #now: () => Date;

  constructor(durable: DurableDatabase<AccountDatabase>, now: () => Date) {
    this.#durable = durable;
    this.#now = now;
  }

  load(): Promise<OutboxRecord[]> {
    return this.#durable.run(({ commands }) => commands.orderBy('seq').toArray());
  }

  async release(): Promise<void> {
    await this.#durable.run(({ commands }) =>
      commands.filter(({ state }) => state === 'sending').modify({ state: 'waiting' }),
    );
  }

  claim(mutationIds: readonly string[]): Promise<OutboxRecord[]> {
    return this.#durable.run((database) =>
      database.transaction('rw', database.commands, async () => {
        const chosen = database.commands.where('mutationId').anyOf([...mutationIds]);
        await chosen
          .and(({ state }) => state === 'waiting')
          .modify((record: Mutable<OutboxRecord>) => {
            record.state = 'sending';
            record.attempts += 1;
            record.nextTryAt = null;
            record.lastProblem = null;
          });
        const now = await database.commands
          .where('mutationId')
          .anyOf([...mutationIds])
          .sortBy('seq');
        return now.filter(({ state }) => state === 'sending');
      }),
    );
  }

  async postpone(mutationIds: readonly string[], nextTryAt: Date | null, lastProblem: Problem | null): Promise<void> {
    await this.#durable.run(({ commands }) =>
      commands
        .where('mutationId')
        .anyOf([...mutationIds])
        .and(({ state }) => state !== 'needsYou')
        .modify({ state: 'waiting', nextTryAt: nextTryAt?.toISOString() ?? null, lastProblem }),
    );
  }

  async accept(answer: Accepted): Promise<void> {
    const at = this.#now();
    await this.#durable.run((database) =>
      database.transaction(
        'rw',
        [database.commands, database.receipts, database.drafts, database.licences, database.listed, database.reference],
        async () => {
          // A second answer to the same command finds it received: one receipt.
          const record = await removeCommand(database, answer.mutationId, 'received', at);
          if (record) await storeReceipt(database, record, answer, at);
        },
      ),
    );
  }

  async hold(mutationId: string, lastProblem: Problem, present?: Licence): Promise<void> {
    await this.#durable.run((database) => {
      const { commands, licences, unreadable, listed, drafts } = database;
      return database.transaction('rw', [commands, licences, unreadable, listed, drafts], async () => {
        await database.commands.where({ mutationId }).modify({ state: 'needsYou', nextTryAt: null, lastProblem });
        if (present) await putLicence(database, present);
      });
    });
  }

  async resume(activeGrantIds: readonly string[]): Promise<void> {
    await this.#durable.run(({ commands }) =>
      commands
        .filter(({ command, lastProblem }) => isOfLostRole(lastProblem) && activeGrantIds.includes(command.grantId))
        .modify({ state: 'waiting', nextTryAt: null, lastProblem: null }),
    );
  }
}

const isOfLostRole = (problem: Problem | null): boolean => problem?.code === 'grant-not-active';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

async function storeReceipt(
  database: AccountDatabase,
  { command, licenceId }: OutboxRecord,
  { receipt, version, validation, clearance }: Accepted,
  at: Date,
): Promise<void> {
  const { mutationId } = command;
  await database.receipts.put({ mutationId, licenceId, receipt, command, receivedAt: at.toISOString() });
  if (command.kind === 'discard') {
    await database.licences.delete(licenceId);
    return removeListed(database, licenceId);
  }
  const licence = await database.licences.get(licenceId);
  if (licence && licence.version < version) {
    await database.licences.update(licenceId, { validation, clearance });
    await putListed(database, { ...licence, validation, clearance });
  }
  if (command.kind === 'update') return database.drafts.delete(licenceId);
  if (command.kind !== 'saveDraft' && command.kind !== 'submit') return;
  await database.drafts.update(licenceId, { base: { version, content: command.payload.content } });
  const isDone = command.kind === 'submit' && licence !== undefined && licence.version >= version;
  if (isDone && !(await commandsOf(database, licenceId)).length) await database.drafts.delete(licenceId);
}
