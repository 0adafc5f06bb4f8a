import type { Authority, AuthorityChange } from '#contract/authority';
import { findAuthority, isChangedBy, replaceAuthority } from '#server/authorities/authority-repository';
import type { Database } from '#server/database/connection';
import { notFound, Problem } from '#server/http/problem';
import type { Services } from '#server/services';

/**
 * Completes what is known of a Member State's authority. The same change sent again, as after a lost answer, is no second one.
 * @throws Problem 404 for a country that is no Member State, 409 `stale-version` when somebody changed it in between
 */
export async function changeAuthority(
  { db }: Services,
  accountId: string,
  country: string,
  input: AuthorityChange,
): Promise<Authority> {
  if (!(await findAuthority(db, country))) throw notFound();
  const change = tidy(input);
  const isFirst = await replaceAuthority(db, accountId, country, change);
  const authority = await findAuthority(db, country);
  if (authority && (isFirst || (await isRepeated(db, accountId, authority, change)))) return authority;
  throw new Problem(409, 'stale-version', 'Somebody changed it in the meantime.');
}

/** Names are shown in one line, in subjects of mails too. */
function tidy({ name, nameEn, address, email, phone, website, version }: AuthorityChange): AuthorityChange {
  const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  return {
    ...{ name: inOneLine(name), nameEn: inOneLine(nameEn), phone: inOneLine(phone) },
    ...{ address: address.trim(), email, website, version },
  };
}

async function isRepeated(
  db: Database,
  accountId: string,
  { country, isStaffed: _, ...now }: Authority,
  change: AuthorityChange,
): Promise<boolean> {
  const isNext = now.version === change.version + 1;
  const keys = ['name', 'nameEn', 'address', 'email', 'phone', 'website'] as const;
  return isNext && keys.every((key) => now[key] === change[key]) && isChangedBy(db, country, accountId);
}
