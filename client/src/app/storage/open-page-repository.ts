import { inject, Service } from '@angular/core';
import type { AccountDatabase } from './account-database';
import { AccountDatabases } from './account-databases';

/** Steps one is in the middle of: which, and what of it has no place in the draft yet. */
export interface OpenDialog {
  readonly step: string;
  readonly notes: Readonly<Record<string, string>>;
}

/** The page of a draft that is open now. `page` is what follows `/licences/<id>/`. */
export interface OpenPage {
  readonly licenceId: string;
  readonly page: string;
  readonly dialog: OpenDialog | null;
}

/** Key in `reference`. Kept at sign-out like the drafts it is about. */
const KEY = 'openPage';

/** Remembers the page of a draft while it is open, so that who was thrown out of the app comes back to it. */
@Service()
export class OpenPageRepository {
  readonly #databases = inject(AccountDatabases);

  /** The page that was open, if its draft can still be typed in under `grantId`; null otherwise. */
  find(grantId: string): Promise<OpenPage | null> {
    return this.#databases.run((database) =>
      database.transaction('r', [database.reference, database.drafts], async () => {
        const open = await load(database);
        const draft = open && (await database.drafts.get(open.licenceId));
        return draft && !draft.submittedAt && draft.grantId === grantId ? open : null;
      }),
    );
  }

  /** A page was opened; a dialog that was open on the very same page stays remembered. */
  async remember(licenceId: string, page: string): Promise<void> {
    await this.#change((before) => ({
      licenceId,
      page,
      dialog: before?.licenceId === licenceId && before.page === page ? before.dialog : null,
    }));
  }

  /** The dialog open on the page of this draft; null: closed. Does nothing once another page is open. */
  async rememberDialog(licenceId: string, page: string, dialog: OpenDialog | null): Promise<void> {
    await this.#change((open) => (open?.licenceId === licenceId && open.page === page ? { ...open, dialog } : open));
  }

  async findDialog(licenceId: string, page: string): Promise<OpenDialog | null> {
    const open = await this.#databases.run(load);
    return open?.licenceId === licenceId && open.page === page ? open.dialog : null;
  }

  /** The person went elsewhere. */
  async forget(): Promise<void> {
    await this.#change(() => null);
  }

  async #change(to: (before: OpenPage | null) => OpenPage | null): Promise<void> {
    await this.#databases.run((database) =>
      database.transaction('rw', database.reference, async () => {
        const after = to(await load(database));
        await (after ? database.reference.put({ key: KEY, value: after }) : database.reference.delete(KEY));
      }),
    );
  }
}

async function load({ reference }: AccountDatabase): Promise<OpenPage | null> {
  return toOpenPage((await reference.get(KEY))?.value);
}

/** What another version of the app stored in another form counts as nothing. */
function toOpenPage(value: unknown): OpenPage | null {
  if (typeof value !== 'object' || value === null) return null;
  const { licenceId, page, dialog } = value as Partial<Record<keyof OpenPage, unknown>>;
  if (typeof licenceId !== 'string' || typeof page !== 'string') return null;
  return { licenceId, page, dialog: toOpenDialog(dialog) };
}

function toOpenDialog(value: unknown): OpenDialog | null {
  if (typeof value !== 'object' || value === null) return null;
  const { step, notes } = value as Partial<Record<keyof OpenDialog, unknown>>;
  if (typeof step !== 'string' || typeof notes !== 'object' || notes === null) return null;
  const texts = Object.entries(notes).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { step, notes: Object.fromEntries(texts) };
}
