import type { Account } from '#server/accounts/account-repository';
import { fillIn } from '#server/mail/words';
import { toGrant, type GrantRow } from '#server/roles/grant-repository';

// In English whatever the person reads: the support team and the authority receive it.
import WORDS from './words/en.json' with { type: 'json' };

/** Subject and paragraphs of the e-mail that goes with a role request, rules 4 and 5 of R6. The words typed with the request
 * stay in the app: free text to an address that may be typed too would make this a way to write to anybody. */
export function writeRequestMail(
  row: GrantRow,
  { firstName, lastName, email }: Account,
  isAdditional: boolean,
): { readonly subject: string; readonly paragraphs: readonly string[] } {
  const { role, holder } = toGrant(row);
  const facts = { about: WORDS.about[role], holderKind: WORDS.holderKinds[role], firstName, lastName, holder, email };
  const values = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, inOneLine(value)]));
  const subject = fillIn(isAdditional ? WORDS.additionalSubject : WORDS.subject, values);
  const opening = fillIn(isAdditional ? WORDS.additionalOpening : WORDS.opening, values);
  return { subject, paragraphs: [opening, fillIn(WORDS.details, values)] };
}

const inOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
