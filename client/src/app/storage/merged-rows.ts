import { BLANK_CONTENT } from '#domain/licence-content';
import { toLicenceStanding } from '../sync/licence-standing';
import { isDecision, type DecisionKind } from './decision-kind';
import { isUntouched } from './draft-state';
import type { LicenceRow } from './licence-list';
import { type ListedLicence, toListedContent } from './listed-licence';
import type { DraftRecord, ListedRecord, OutboxRecord } from './records';
import { isUpdate } from './update-draft';

/**
 * The union of what the server said and what was typed here, by licence; a form only opened is nothing yet, nor is what an
 * authority is about to change. Only the rows that what is taken concerns are made anew.
 */
export class MergedRows {
  readonly #listed = new Map<string, ListedLicence>();
  #drafts = new Map<string, DraftRecord>();
  #commands = new Map<string, OutboxRecord[]>();
  readonly #rows = new Map<string, LicenceRow>();
  #sorted: readonly LicenceRow[] | null = null;

  /** What the server said anew. */
  takeListed(records: readonly ListedRecord[]): void {
    for (const { id, licence } of records) {
      if (licence) this.#listed.set(id, licence);
      else this.#listed.delete(id);
    }
    this.#renew(records.map(({ id }) => id));
  }

  /** All that is typed and waits now. */
  takeTyped(drafts: readonly DraftRecord[], commands: readonly OutboxRecord[]): void {
    const before = [...this.#drafts.keys(), ...this.#commands.keys()];
    this.#drafts = new Map(
      drafts.filter((draft) => !isUntouched(draft) && !isUpdate(draft)).map((draft) => [draft.id, draft]),
    );
    this.#commands = new Map();
    for (const command of commands)
      this.#commands.set(command.licenceId, [...(this.#commands.get(command.licenceId) ?? []), command]);
    this.#renew([...before, ...this.#drafts.keys(), ...this.#commands.keys()]);
  }

  /** The one changed last first; the same list until something is taken. */
  list(): readonly LicenceRow[] {
    this.#sorted ??= [...this.#rows.values()].sort((a, b) =>
      a.modifiedAt < b.modifiedAt ? 1 : a.modifiedAt > b.modifiedAt ? -1 : 0,
    );
    return this.#sorted;
  }

  #renew(ids: readonly string[]): void {
    if (ids.length) this.#sorted = null;
    for (const id of new Set(ids)) {
      const row = this.#make(id);
      if (row) this.#rows.set(id, row);
      else this.#rows.delete(id);
    }
  }

  #make(id: string): LicenceRow | null {
    const [listed, draft, commands] = [this.#listed.get(id), this.#drafts.get(id), this.#commands.get(id) ?? []];
    const isDiscarded = !draft && commands.some(({ kind }) => kind === 'discard');
    return (listed || draft) && !isDiscarded ? toRow(id, listed, draft, commands) : null;
  }
}

function toRow(
  id: string,
  listed: ListedLicence | undefined,
  draft: DraftRecord | undefined,
  commands: readonly OutboxRecord[],
): LicenceRow {
  return {
    ...(listed ?? UNKNOWN),
    ...(draft ? toListedContent(draft.content) : {}),
    id,
    modifiedAt: [draft?.changedAt ?? '', listed?.modifiedAt ?? ''].reduce((a, b) => (a > b ? a : b)),
    submittedAt: listed?.submittedAt ?? draft?.submittedAt ?? null,
    isDraftHere: draft !== undefined,
    draftGrantId: draft?.grantId ?? null,
    standing: toLicenceStanding({ draft, commands }),
    provisional: findProvisional(commands),
  };
}

/** A draft the server does not know: its content is always the draft's. */
const UNKNOWN: Omit<ListedLicence, 'id' | 'modifiedAt' | 'requester'> & { readonly requester: null } = {
  ...toListedContent(BLANK_CONTENT),
  requester: null,
  company: '',
  isOwn: true,
  validation: 'draft',
  clearance: 'notCleared',
  submittedAt: null,
  foundAt: [],
};

function findProvisional(commands: readonly OutboxRecord[]): DecisionKind | null {
  const kinds = commands.flatMap(({ kind, state }) => (state !== 'needsYou' && isDecision(kind) ? [kind] : []));
  return kinds.at(-1) ?? null;
}
