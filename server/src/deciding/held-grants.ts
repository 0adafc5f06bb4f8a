import type { Grant, HeldGrant, HeldGrants } from '#contract/role';
import { toSearchText } from '#domain/values/licence-number';
import { selectRows, type Database } from '#server/database/connection';
import { SqlBinds } from '#server/database/sql-binds';
import { assertDecider } from '#server/deciding/assert-decider';
import { isDecidedBy } from '#server/deciding/decides';
import { SELECT_GRANTS, toGrant, type GrantRow } from '#server/roles/grant-repository';
import type { Services } from '#server/services';

const SHOWN = 50;
const HELD = `g.status in ('active', 'suspended')`;

/** What toSearchText does, in SQL. */
const PERSON = `lower(regexp_replace(normalize(a.first_name || ' ' || a.last_name, NFKD), '[^[:alnum:]]', '', 'g'))`;

type Row = GrantRow & Pick<HeldGrant, 'firstName' | 'lastName' | 'email'>;

/**
 * Active and suspended roles `accountId` decides about, by the names of their people: every word of `text` is part of the
 * person's or the holder's name.
 * @throws Problem 404 for somebody who decides about no role
 */
export async function loadHeldGrants({ db }: Services, accountId: string, text: string): Promise<HeldGrants> {
  await assertDecider(db, accountId);
  const words = text.split(/\s+/).map(toSearchText).filter(Boolean);
  const officials = words.length ? await loadOfficials(db) : [];
  const binds = new SqlBinds();
  const decided = isDecidedBy(binds.add(accountId));
  const named = words.map((word) => toCondition(word, officials, binds)).join('');
  const rows = await selectRows<Row>(
    db,
    `select r.*, a.first_name as "firstName", a.last_name as "lastName", a.email
     from (${SELECT_GRANTS} where ${HELD} and ${decided}) r
     join accounts a on a.id = r."accountId" left join companies co on co.id = r."companyId"
     where true ${named} order by a.last_name, a.first_name, r.id limit ${binds.add(SHOWN + 1)}`,
    binds.values,
  );
  return { grants: rows.slice(0, SHOWN).map(toHeldGrant), isMore: rows.length > SHOWN };
}

/** The offices and authorities somebody acts for; their names are not in the database. */
async function loadOfficials(db: Database): Promise<Grant[]> {
  const rows = await selectRows<GrantRow>(
    db,
    `select distinct on (r.role, r.country, r."officeCode") r.*
     from (${SELECT_GRANTS} where ${HELD} and g.role in ('fmsca', 'customs')) r`,
  );
  return rows.map(toGrant);
}

/** What toSearchText leaves are letters and digits: nothing that `like` reads as a pattern. */
function toCondition(word: string, officials: readonly Grant[], binds: SqlBinds): string {
  const found = officials.filter(({ holder }) => toSearchText(holder).includes(word));
  const part = binds.add(`%${word}%`);
  const places = binds.add(found.map(({ role, country, officeCode }) => `${role} ${officeCode ?? country}`));
  return `and (${PERSON} like ${part} or co.name_search like ${part}
    or r.role || ' ' || coalesce(r."officeCode", r.country) = any(${places}::text[])) `;
}

function toHeldGrant(row: Row): HeldGrant {
  const { firstName, lastName, email } = row;
  return { grant: toGrant(row), firstName, lastName, email };
}
