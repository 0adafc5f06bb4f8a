import type { RequestMail } from '#contract/role';
import { findAccount } from '#server/accounts/account-repository';
import { findAuthority } from '#server/authorities/authority-repository';
import { notFound, Problem } from '#server/http/problem';
import { wordsOf } from '#server/mail/words';
import { findMailFacts } from '#server/role-mails/request-mail-repository';
import { writeRequestMail } from '#server/role-mails/write-request-mail';
import { findGrant } from '#server/roles/grant-repository';
import type { Services } from '#server/services';

/**
 * The e-mail that goes with one's own role request (R6), as the app would send it.
 * @throws Problem 404 for requests of others, 409 `not-possible-now` once it is decided or given up
 */
export async function loadRequestMail(services: Services, accountId: string, grantId: string): Promise<RequestMail> {
  const { config, db } = services;
  const grant = await findGrant(db, grantId);
  const account = await findAccount(db, accountId);
  const facts = await findMailFacts(db, grantId);
  if (!account || !facts || grant?.accountId !== accountId) throw notFound();
  if (grant.status !== 'requested') throw new Problem(409, 'not-possible-now', 'The request does not wait any more.');
  const known = (await findAuthority(db, facts.country))?.email ?? '';
  const { subject, paragraphs } = writeRequestMail(grant, account, facts.isAdditional);
  return {
    from: `${wordsOf('en').sender} <${config.mailFrom}>`,
    replyTo: account.email,
    to: config.supportEmail,
    cc: facts.sentCc ?? known,
    isCcKnown: known !== '',
    subject,
    body: paragraphs.join('\n\n'),
    sentAt: facts.sentAt?.toISOString() ?? null,
  };
}
