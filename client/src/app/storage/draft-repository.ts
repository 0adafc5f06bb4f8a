import { inject, Service } from '@angular/core';
import type { Observable } from 'rxjs';
import type { Licence } from '#contract/licence';
import { BLANK_CONTENT, type LicenceContent } from '#domain/licence-content';
import { CLOCK } from '../device/clock';
import { ID_MAKER } from '../device/id-maker';
import { QUOTA } from '../device/quota';
import type { AccountDatabase } from './account-database';
import { AccountDatabases } from './account-databases';
import { recordDiscard, undoDiscard, type DiscardedDraft } from './discard-draft';
import { getOpenDraft, isUntouched } from './draft-state';
import { recordSave, recordSubmit } from './record-draft';
import type { DraftRecord } from './records';
import { removeCommand } from './remove-command';
import { isSame } from '#domain/changes/is-same';

/** The working copies of this device. Typing changes only these; milestones make commands. */
@Service()
export class DraftRepository {
  readonly #databases = inject(AccountDatabases);
  readonly #clock = inject(CLOCK);
  readonly #makeId = inject(ID_MAKER);
  readonly #quota = inject(QUOTA);

  /** The one changed last first. */
  observeAll(): Observable<DraftRecord[]> {
    return this.#databases.observe(({ drafts }) => drafts.orderBy('changedAt').reverse().toArray());
  }

  observe(id: string): Observable<DraftRecord | undefined> {
    return this.#databases.observe(({ drafts }) => drafts.get(id));
  }

  find(id: string): Promise<DraftRecord | undefined> {
    return this.#databases.run(({ drafts }) => drafts.get(id));
  }

  /**
   * A new licence, acted for under `grantId`; the one begun in the same way and left so when there is one. `begun` is what it
   * starts from: nothing is sent before something else is in it. Asks the browser to keep what is stored.
   */
  async create(
    grantId: string,
    content: Partial<LicenceContent> = {},
    begun: Partial<LicenceContent> = {},
  ): Promise<DraftRecord> {
    const base = { ...BLANK_CONTENT, ...begun };
    const made = this.#make(this.#makeId(), grantId, { ...base, ...content }, 0, base);
    const draft = await this.#change(async ({ drafts }) => {
      const isLeft = (it: DraftRecord): boolean =>
        isUntouched(it) && it.grantId === grantId && isSame(it.content, made.content);
      const left = await drafts.filter(isLeft).first();
      if (left) return left;
      await drafts.put(made);
      return made;
    });
    void this.#quota.persist().catch(() => false);
    return draft;
  }

  /** The draft of a licence the server holds (an own draft or a returned one); the one already here when there is one. */
  async startFromLicence({ id, content, version }: Licence, grantId: string): Promise<DraftRecord> {
    const draft = this.#make(id, grantId, content, version, content);
    return this.#change(async ({ drafts }) => {
      const present = await drafts.get(id);
      if (present && !(present.submittedAt && wasLodgedBefore(present, version))) return present;
      await drafts.put(draft);
      return draft;
    });
  }

  /** Writes `patch` over the draft's content, read and written in one transaction. @throws DraftError `missing`, `locked` */
  async change(id: string, patch: Partial<LicenceContent>): Promise<void> {
    const changedAt = this.#clock.now().toISOString();
    await this.#change(async ({ drafts }) => {
      const draft = await getOpenDraft(drafts, id);
      await drafts.put({ ...draft, content: merge(draft.content, patch), changedAt });
    });
  }

  /**
   * Writes a draft again whose database the browser gave up. Commands it built on are gone: what was received of it shows when the
   * two meet at the server.
   */
  async putBack(draft: DraftRecord): Promise<void> {
    const base = typeof draft.base.version === 'number' ? draft.base : { version: 0, content: BLANK_CONTENT };
    await this.#change(async ({ drafts }) => {
      if (!(await drafts.get(draft.id))) await drafts.put({ ...draft, base });
    });
  }

  /** Emits when the browser gave up what was kept, and there is an empty database in its place. */
  get emptied(): Observable<void> {
    return this.#databases.emptied;
  }

  /** Remembers where the person was in the form. */
  async rememberPlace(id: string, place: DraftRecord['place']): Promise<void> {
    await this.#databases.run(({ drafts }) => drafts.update(id, { place }));
  }

  /** Keeps texts that cannot be read, by the id of their field; forgets those that are null. @throws DraftError */
  async keepUnread(id: string, texts: Readonly<Record<string, string | null>>): Promise<void> {
    await this.#change(async ({ drafts }) => {
      const { unread } = await getOpenDraft(drafts, id);
      const kept = Object.entries({ ...unread, ...texts }).filter(
        (entry): entry is [string, string] => entry[1] !== null,
      );
      await drafts.update(id, { unread: Object.fromEntries(kept) });
    });
  }

  /** Keeps what is answered to a comment of the authority. @throws DraftError */
  async keepAnswer(id: string, pinId: string, words: string): Promise<void> {
    await this.#change(async ({ drafts }) => {
      const { answers } = await getOpenDraft(drafts, id);
      await drafts.update(id, { answers: { ...answers, [pinId]: words } });
    });
  }

  /** Keeps why a box without a comment is changed; blank opens it. @throws DraftError */
  async keepExplanation(id: string, box: number, words: string): Promise<void> {
    await this.#change(async ({ drafts }) => {
      const { explained } = await getOpenDraft(drafts, id);
      await drafts.update(id, { explained: { ...explained, [box]: words } });
    });
  }

  /** A milestone: the one never-tried save of the licence now says what the draft says. Makes nothing when nothing differs. */
  async recordSave(id: string): Promise<void> {
    const making = this.#making();
    await this.#change((database) => recordSave(database, id, making));
  }

  /** Lodges the draft: the command and the lock, or neither. A second time does nothing. @throws DraftError `missing` */
  async recordSubmit(id: string): Promise<void> {
    const making = this.#making();
    await this.#change((database) => recordSubmit(database, id, making));
  }

  /** Unlocks a draft whose submission was refused, so that it can be mended and lodged again. */
  async reopen(id: string): Promise<void> {
    const at = this.#clock.now();
    await this.#change(async (database) => {
      const submits = (await database.commands.where({ licenceId: id }).toArray()).filter(isRefusedSubmit);
      for (const { mutationId } of submits) await removeCommand(database, mutationId, 'superseded', at);
      if (submits.length) await database.drafts.update(id, { submittedAt: null, changedAt: at.toISOString() });
    });
  }

  /** Discards the draft, on the server too if it knows it; sent only after the time in which it can be undone. */
  async recordDiscard(id: string): Promise<DiscardedDraft> {
    const making = this.#making();
    return this.#change((database) => recordDiscard(database, id, making));
  }

  /** Brings a discarded draft back. Once the server was told, it comes back as a new draft. */
  async undoDiscard(discarded: DiscardedDraft): Promise<DraftRecord> {
    const making = this.#making();
    return this.#change((database) => undoDiscard(database, discarded, making));
  }

  #making(): { mutationId: string; at: Date } {
    return { mutationId: this.#makeId(), at: this.#clock.now() };
  }

  #make(id: string, grantId: string, content: LicenceContent, version: number, from: LicenceContent): DraftRecord {
    const now = this.#clock.now().toISOString();
    const base = { version, content: from };
    const place = { field: null, scrollPx: 0 };
    return { id, content, base, place, grantId, createdAt: now, changedAt: now, submittedAt: null };
  }

  #change<Value>(work: (database: AccountDatabase) => Promise<Value>): Promise<Value> {
    return this.#databases.run((database) =>
      database.transaction('rw', [database.drafts, database.commands, database.reference], async () => work(database)),
    );
  }
}

/** What is taken out of the content has no key there: the server's copy has none either. */
function merge(content: LicenceContent, patch: Partial<LicenceContent>): LicenceContent {
  const { mandateId, ...rest } = { ...content, ...patch };
  return mandateId === undefined ? rest : { ...rest, mandateId };
}

const isRefusedSubmit = (record: { kind: string; state: string }): boolean =>
  record.kind === 'submit' && record.state === 'needsYou';

const wasLodgedBefore = ({ base }: DraftRecord, version: number): boolean =>
  typeof base.version === 'number' && base.version < version;
