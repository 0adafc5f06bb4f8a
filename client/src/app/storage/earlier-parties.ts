import { inject, Service } from '@angular/core';
import type { IssuingAuthority, LicenceContent, Party } from '#domain/licence-content';
import { toSearchText } from '#domain/values/licence-number';
import type { AccountDatabase } from './account-database';
import { AccountDatabases } from './account-databases';

/** Licences looked through, the ones changed last: a list of thousands must not hold up a form. */
const LOOKED_THROUGH = 300;
/** Offered of each kind, at most; importers are searched, and there are more of them. */
const OFFERED = 8;
const OFFERED_PRINCIPALS = 200;

/** Issuing authorities, licensees and those on behalf of whom earlier licences were made, the one used last first. */
export interface EarlierPartyLists {
  readonly authorities: readonly IssuingAuthority[];
  readonly licensees: readonly Party[];
  /** As described by hand: who gave a mandate is chosen by that. */
  readonly principals: readonly Party[];
}

/** Whom the earlier licences of this device name in boxes 1 and 8 and on behalf of whom they were made, so that nobody types them twice. */
@Service()
export class EarlierParties {
  readonly #databases = inject(AccountDatabases);

  /** From the licences of `company` and the drafts of this device, without the licence `ownId`. @throws StorageError */
  load(ownId: string, company: string): Promise<EarlierPartyLists> {
    return this.#databases.run(async (database) => {
      const contents = await loadContents(database, ownId, company);
      return {
        authorities: distinct(contents.map(({ issuingAuthority }) => issuingAuthority)),
        licensees: distinct(contents.map(({ licensee }) => licensee)),
        principals: distinct(
          contents.filter(isByHand).map(({ onBehalfOf }) => onBehalfOf),
          OFFERED_PRINCIPALS,
        ),
      };
    });
  }
}

async function loadContents({ licences, drafts }: AccountDatabase, ownId: string, company: string) {
  const [known, typed] = await Promise.all([
    licences.orderBy('modifiedAt').reverse().limit(LOOKED_THROUGH).toArray(),
    drafts.orderBy('changedAt').reverse().limit(LOOKED_THROUGH).toArray(),
  ]);
  const dated: { id: string; at: string; content: LicenceContent }[] = [
    ...known.filter((it) => it.company === company).map(({ id, modifiedAt: at, content }) => ({ id, at, content })),
    ...typed.map(({ id, changedAt: at, content }) => ({ id, at, content })),
  ];
  const earlier = dated.filter(({ id }) => id !== ownId).sort((a, b) => b.at.localeCompare(a.at));
  return earlier.map(({ content }) => content);
}

/** Those with a name, each once: the same name in the same country is the same party, written as it was last. */
function distinct<Named extends Party>(parties: readonly Named[], most = OFFERED): Named[] {
  const byName = new Map<string, Named>();
  for (const party of parties) {
    const key = `${toSearchText(party.name)} ${party.country}`;
    if (party.name.trim() && !byName.has(key)) byName.set(key, party);
  }
  return [...byName.values()].slice(0, most);
}

const isByHand = ({ mandateId }: LicenceContent): boolean => !mandateId;
