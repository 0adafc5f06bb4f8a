import { inject, Service } from '@angular/core';
import type { Licence } from '#contract/licence';
import { CLOCK } from '../device/clock';
import { ID_MAKER } from '../device/id-maker';
import type { AccountDatabase } from './account-database';
import { AccountDatabases } from './account-databases';
import { DraftError } from './draft-state';
import { isUpdate, rebase, recordUpdate, type UpdateDraft } from './update-draft';

/** The authority's working copies of licences that were lodged with it. What is typed in them is typed as in any draft. */
@Service()
export class UpdateRepository {
  readonly #databases = inject(AccountDatabases);
  readonly #clock = inject(CLOCK);
  readonly #makeId = inject(ID_MAKER);

  /** The copy of `licence` to type in; the one already here when there is one. @throws DraftError `locked`: the device's own draft of it is on its way */
  async start(licence: Licence, grantId: string): Promise<UpdateDraft> {
    const now = this.#clock.now().toISOString();
    const { id, content, version, entryCountry, submittedAt, modifiedAt } = licence;
    const made: UpdateDraft = {
      id,
      content,
      base: { version, content },
      place: { field: null, scrollPx: 0 },
      grantId,
      createdAt: now,
      changedAt: now,
      submittedAt: null,
      update: { words: '', lodgedAt: submittedAt ?? modifiedAt, entryCountry: entryCountry ?? '' },
    };
    return this.#change(async ({ drafts }) => {
      const present = await drafts.get(id);
      if (present && !isUpdate(present)) throw new DraftError('locked');
      if (present) return present;
      await drafts.put(made);
      return made;
    });
  }

  /** Why the authority changes it, as typed so far. */
  async keepWords(id: string, words: string): Promise<void> {
    await this.#change(async ({ drafts }) => {
      const draft = await drafts.get(id);
      if (draft && isUpdate(draft) && !draft.submittedAt)
        await drafts.update(id, { update: { ...draft.update, words } });
    });
  }

  /** Goes on from what the server says now, with what was changed here. */
  async goOnFrom(licence: Licence): Promise<void> {
    await this.#change(async ({ drafts }) => {
      const draft = await drafts.get(licence.id);
      if (draft && isUpdate(draft) && !draft.submittedAt) await drafts.put(rebase(draft, licence));
    });
  }

  /** The command and the lock, or neither. @throws ZodError when the words are missing */
  async record(id: string): Promise<void> {
    const making = { mutationId: this.#makeId(), at: this.#clock.now() };
    await this.#change((database) => recordUpdate(database, id, making));
  }

  #change<Value>(work: (database: AccountDatabase) => Promise<Value>): Promise<Value> {
    return this.#databases.run((database) =>
      database.transaction('rw', [database.drafts, database.commands, database.reference], async () => work(database)),
    );
  }
}
