import { inject, Service } from '@angular/core';
import { combineLatest, distinctUntilChanged, map, NEVER, type Observable, switchMap } from 'rxjs';
import type { PlainDate } from '#domain/values/plain-date';
import type { ClearanceState } from '#domain/workflow/clearance';
import type { ValidationState } from '#domain/workflow/validation';
import type { LicenceStanding } from '../sync/licence-standing';
import type { AccountDatabase } from './account-database';
import { AccountDatabases } from './account-databases';
import type { DecisionKind } from './decision-kind';
import type { DurableDatabase } from './durable-database';
import { observeListed } from './listed-changes';
import { MergedRows } from './merged-rows';

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

  /** The one changed last first; a row that did not change is the same object as before. Fails rather than being empty when the device cannot be read. */
  observeLicenceRows(): Observable<readonly LicenceRow[]> {
    return this.#databases.observeDatabase().pipe(switchMap((open) => (open ? observeRows(open) : NEVER)));
  }
}

function observeRows(open: DurableDatabase<AccountDatabase>): Observable<readonly LicenceRow[]> {
  const merged = new MergedRows();
  const typed = open.observe(({ drafts, commands }) => Promise.all([drafts.toArray(), commands.toArray()]));
  return combineLatest([
    observeListed(open).pipe(map((records) => merged.takeListed(records))),
    typed.pipe(map(([drafts, commands]) => merged.takeTyped(drafts, commands))),
  ]).pipe(
    map(() => merged.list()),
    distinctUntilChanged(),
  );
}
