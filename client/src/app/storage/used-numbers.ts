import { inject, Service } from '@angular/core';
import type { Observable } from 'rxjs';
import { type LicenceContent, partnerCountryOf } from '#domain/licence-content';
import { toLicenceIdentity } from '#domain/values/licence-identity';
import { toSearchText } from '#domain/values/licence-number';
import type { ValidationState } from '#domain/workflow/validation';
import type { AccountDatabase } from './account-database';
import { AccountDatabases } from './account-databases';

/** After these a number may be lodged again: the licence with it came to nothing. */
const OVER: readonly ValidationState[] = ['rejected', 'withdrawn', 'cancelled'];

/** Whether a licence number stands in another licence this person can see: of the own company, or a draft on this device. */
@Service()
export class UsedNumbers {
  readonly #databases = inject(AccountDatabases);

  /** The id of the other licence that has the number of `content`; null when there is none, or no number yet. */
  observeUse(content: LicenceContent, ownId: string): Observable<string | null> {
    return this.#databases.observe((database) => findUse(database, content, ownId));
  }
}

async function findUse(database: AccountDatabase, content: LicenceContent, ownId: string): Promise<string | null> {
  const identity = identityOf(content);
  if (!identity) return null;
  // Digits of another script are searched for as they are written.
  const written = [content.licenceNumber, identity.slice(identity.indexOf(':'))].map(toSearchText);
  const licences = await database.licences.where('searchText').anyOf(written).toArray();
  const lodged = licences.find(
    (it) => it.id !== ownId && !OVER.includes(it.validation) && identityOf(it.content) === identity,
  );
  if (lodged) return lodged.id;
  const known = new Set(licences.map(({ id }) => id));
  const isOther = ({ id }: { id: string }): boolean => id !== ownId && !known.has(id);
  const draft = await database.drafts.filter((it) => isOther(it) && identityOf(it.content) === identity).first();
  return draft?.id ?? null;
}

const identityOf = (content: LicenceContent): string | null =>
  toLicenceIdentity(content.licenceNumber, partnerCountryOf(content));
