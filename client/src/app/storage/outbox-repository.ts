import { inject, Service } from '@angular/core';
import type { Observable } from 'rxjs';
import { CONTRACT_VERSION, Command, type CommandKind } from '#contract/command';
import { CLOCK } from '../device/clock';
import { ID_MAKER } from '../device/id-maker';
import type { AccountDatabase } from './account-database';
import { AccountDatabases } from './account-databases';
import { followOwn } from './follow-own';
import { commandsOf, toOutboxRecord } from './make-command';
import { recordSave } from './record-draft';
import { resolveConflict, type ConflictChoice } from './resolve-conflict';
import type { OutboxRecord } from './records';
import { removeCommand } from './remove-command';
import { decisionForm, TYPED_KEY } from './typed-key';

/** What a decision says: words, and what its kind asks for besides. The contract checks it. */
export type DecisionPayload = Readonly<{ words: string } & Record<string, unknown>>;

/** A decision about a licence, compare-and-set on `baseVersion`: the version the person looked at when they took it. */
export interface Decision {
  readonly licenceId: string;
  readonly kind: Exclude<CommandKind, 'saveDraft' | 'submit' | 'discard'>;
  readonly payload: DecisionPayload;
  readonly baseVersion: number;
  readonly grantId: string;
}

/** What waits to be received by the server, of this account only. */
@Service()
export class OutboxRepository {
  readonly #databases = inject(AccountDatabases);
  readonly #clock = inject(CLOCK);
  readonly #makeId = inject(ID_MAKER);

  /** In the order they were made. */
  observeAll(): Observable<OutboxRecord[]> {
    return this.#databases.observe(({ commands }) => commands.orderBy('seq').toArray());
  }

  /**
   * The same decision recorded twice before it is answered waits once; what was typed for it is in it, and noted no longer. It is based
   * on the person's own command before it, if there is one.
   * @throws ZodError when a reason is missing or the contract does not know it
   */
  async recordDecision({ licenceId, kind, payload, baseVersion, grantId }: Decision): Promise<string> {
    const command = Command.parse({
      kind,
      mutationId: this.#makeId(),
      licenceId,
      base: baseVersion,
      payload,
      imageIds: [],
      grantId,
      contractVersion: CONTRACT_VERSION,
      deviceAt: this.#clock.now().toISOString(),
    });
    return this.#change(async (database) => {
      const commands = await commandsOf(database, licenceId);
      const twin = commands.at(-1);
      if (twin?.kind === kind && twin.state !== 'needsYou') return twin.mutationId;
      const receipts = await database.receipts.where({ licenceId }).toArray();
      const base = followOwn(baseVersion, { commands, receipts });
      await database.commands.add(toOutboxRecord({ ...command, base }));
      await database.clearings.delete(licenceId);
      await database.reference.delete(TYPED_KEY + decisionForm(licenceId));
      return command.mutationId;
    });
  }

  /** Tries again at once what waits or was refused. */
  async retry(mutationId: string): Promise<void> {
    await this.#databases.run(({ commands }) =>
      commands
        .where({ mutationId })
        .and(({ state }) => state !== 'sending')
        .modify({ state: 'waiting', nextTryAt: null, lastProblem: null }),
    );
  }

  /**
   * Gives a command up, with those of the same licence that build on it; an edited draft stays and is open again. One whose
   * answer is still to come cannot be given up: the server may have accepted it.
   * @returns what was given up, for `restore`; nothing when it could not be
   */
  async discard(mutationId: string, reason: 'discarded'): Promise<readonly OutboxRecord[]> {
    const at = this.#clock.now();
    return this.#change(async (database) => {
      const record = await database.commands.get({ mutationId });
      if (!record) return [];
      const all = await commandsOf(database, record.licenceId);
      const given = all.slice(all.findIndex((it) => it.mutationId === mutationId));
      if (given.some(isUnanswered)) return [];
      for (const it of given) await removeCommand(database, it.mutationId, reason, at);
      if (given.some(locks))
        await database.drafts.update(record.licenceId, { submittedAt: null, changedAt: at.toISOString() });
      return given;
    });
  }

  /** Undoes `discard`: the commands are back in their old places. */
  async restore(given: readonly OutboxRecord[]): Promise<void> {
    await this.#change(async (database) => {
      await database.commands.bulkPut([...given]);
      await database.reference.bulkDelete(given.map(({ mutationId }) => `discarded:${mutationId}`));
      const lock = given.find(locks);
      if (lock) await database.drafts.update(lock.licenceId, { submittedAt: lock.command.deviceAt });
    });
  }

  /** Ends a conflict. @returns the id of the licence draft the person goes on with, null when there is none */
  async resolve(mutationId: string, choice: ConflictChoice): Promise<string | null> {
    const at = this.#clock.now();
    const making = { newId: this.#makeId(), at };
    const recording = { mutationId: this.#makeId(), at };
    return this.#change(async (database) => {
      const draftId = await resolveConflict(database, mutationId, choice, making);
      // Choosing is a milestone: the copy must not wait for its form to be left.
      if (draftId) await recordSave(database, draftId, recording);
      return draftId;
    });
  }

  #change<Value>(work: (database: AccountDatabase) => Promise<Value>): Promise<Value> {
    return this.#databases.run((database) =>
      database.transaction(
        'rw',
        [
          database.drafts,
          database.commands,
          database.receipts,
          database.reference,
          database.licences,
          database.clearings,
        ],
        async () => work(database),
      ),
    );
  }
}

/** Whether the draft it was made from is locked while it waits. */
const locks = ({ kind }: OutboxRecord): boolean => kind === 'submit' || kind === 'update';

/** One that waits for its licence to come back to a restored server was answered: no. */
const isUnanswered = ({ attempts, state, lastProblem }: OutboxRecord): boolean =>
  attempts > 0 && state !== 'needsYou' && lastProblem?.code !== 'not-restored-yet';
