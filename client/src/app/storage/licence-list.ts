import { inject, Service } from '@angular/core';
import type { Observable } from 'rxjs';
import { toSearchedContent } from '#contract/searched-licence';
import type { LicenceContent } from '#domain/licence-content';
import type { PlainDate } from '#domain/values/plain-date';
import type { ClearanceState } from '#domain/workflow/clearance';
import type { ValidationState } from '#domain/workflow/validation';
import { toLicenceStanding, type LicenceStanding } from '../sync/licence-standing';

import type { AccountDatabase } from './account-database';
import { AccountDatabases } from './account-databases';
import { isDecision, type DecisionKind } from './decision-kind';
import { isUntouched } from './draft-state';
import type { DraftRecord, LicenceRecord, OutboxRecord } from './records';
import { isUpdate } from './update-draft';

/** One line of a list of licences: a draft of this device, a licence of the server, or both in one. */
export interface LicenceRow {
  readonly id: string;
  /** As typed; blank while unknown. */
  readonly number: string;
  readonly searchText: string;
  /** What else a search looks at (contract/searched-licence). */
  readonly codes: readonly string[];
  readonly goods: readonly string[];
  readonly partnerCountry: string | null;
  /** Null for a draft the server does not know: it is one's own. Blank where the account was deleted. */
  readonly requester: string | null;
  readonly company: string;
  readonly validation: ValidationState;
  readonly clearance: ClearanceState;
  readonly modifiedAt: string;
  readonly submittedAt: string | null;
  readonly arrivesAt: string | null;
  readonly expiresOn: PlainDate | null;
  readonly pointOfEntry: string | null;
  readonly entryCountry: string | null;
  /** Offices of the person at which it was opened though another one was announced. */
  readonly foundAt: readonly string[];
  readonly isOwn: boolean;
  /** Whether this device holds a working copy. */
  readonly isDraftHere: boolean;
  /** The role the working copy was begun in; null without one. */
  readonly draftGrantId: string | null;
  readonly standing: LicenceStanding;
  /** A decision of this device that the server does not have yet; what was stopped is none any more. */
  readonly provisional: DecisionKind | null;
  /** The first picture of box 2, else the first of any box. */
  readonly thumbId: string | null;
}

/** The lists' view of drafts, licences and outbox together. */
@Service()
export class LicenceList {
  readonly #databases = inject(AccountDatabases);

  /** The one changed last first. Fails rather than being empty when the device cannot be read. */
  observeLicenceRows(): Observable<readonly LicenceRow[]> {
    return this.#databases.observe(loadRows);
  }
}

async function loadRows({ licences, drafts, commands }: AccountDatabase): Promise<readonly LicenceRow[]> {
  const [known, typed, waiting] = await Promise.all([licences.toArray(), drafts.toArray(), commands.toArray()]);
  return toLicenceRows(known, typed, waiting);
}

/** The union of what the server said and what was typed here, by licence; a form only opened is nothing yet, nor is what an authority is about to change. */
export function toLicenceRows(
  licences: readonly LicenceRecord[],
  drafts: readonly DraftRecord[],
  commands: readonly OutboxRecord[],
): LicenceRow[] {
  const known = new Map(licences.map((licence) => [licence.id, licence]));
  const typed = new Map(
    drafts.filter((draft) => !isUntouched(draft) && !isUpdate(draft)).map((draft) => [draft.id, draft]),
  );
  const waiting = new Map<string, OutboxRecord[]>();
  for (const command of commands) waiting.set(command.licenceId, [...(waiting.get(command.licenceId) ?? []), command]);
  const ids = new Set([...known.keys(), ...typed.keys()]);
  return [...ids]
    .filter((id) => typed.has(id) || !waiting.get(id)?.some(({ kind }) => kind === 'discard'))
    .map((id) => toRow(id, known.get(id), typed.get(id), waiting.get(id) ?? []))
    .sort((a, b) => b.modifiedAt.localeCompare(a.modifiedAt));
}

function toRow(
  id: string,
  licence: LicenceRecord | undefined,
  draft: DraftRecord | undefined,
  commands: readonly OutboxRecord[],
): LicenceRow {
  const content = draft?.content ?? licence?.content;
  return {
    ...(content ? fromContent(content) : BLANK),
    id,
    requester: licence?.requester ?? null,
    company: licence?.company ?? '',
    validation: licence?.validation ?? 'draft',
    clearance: licence?.clearance ?? 'notCleared',
    modifiedAt: [draft?.changedAt ?? '', licence?.modifiedAt ?? ''].reduce((a, b) => (a > b ? a : b)),
    submittedAt: licence?.submittedAt ?? draft?.submittedAt ?? null,
    foundAt: licence?.foundAt ?? [],
    isOwn: licence?.isOwn ?? true,
    isDraftHere: draft !== undefined,
    draftGrantId: draft?.grantId ?? null,
    standing: toLicenceStanding({ draft, commands }),
    provisional: findProvisional(commands),
  };
}

function findProvisional(commands: readonly OutboxRecord[]): DecisionKind | null {
  const kinds = commands.flatMap(({ kind, state }) => (state !== 'needsYou' && isDecision(kind) ? [kind] : []));
  return kinds.at(-1) ?? null;
}

const BLANK = {
  number: '',
  searchText: '',
  codes: [],
  goods: [],
  partnerCountry: null,
  arrivesAt: null,
  expiresOn: null,
  pointOfEntry: null,
  entryCountry: null,
  thumbId: null,
};

function fromContent(content: LicenceContent) {
  const { licenceNumber, pictures } = content;
  return {
    ...toSearchedContent(content),
    number: licenceNumber,
    thumbId: (pictures.find(({ box }) => box === 2) ?? pictures[0])?.id ?? null,
  };
}
