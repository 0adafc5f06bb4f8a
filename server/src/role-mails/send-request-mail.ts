import { findAccount } from '#server/accounts/account-repository';
import { findAuthority } from '#server/authorities/authority-repository';
import type { Database } from '#server/database/connection';
import { renderParagraphs } from '#server/mail/button-mail';
import { sendMail } from '#server/mail/send-mail';
import { findMailFacts, type MailFacts } from '#server/role-mails/request-mail-repository';
import { writeRequestMail } from '#server/role-mails/write-request-mail';
import { findGrant } from '#server/roles/grant-repository';
import type { Services } from '#server/services';

/** The copy goes to no mailbox but that of the authority, whatever stands in an order of before. */
const isOfficial = async (db: Database, { country, sentCc }: MailFacts): Promise<boolean> =>
  !!sentCc && (await findAuthority(db, country))?.email === sentCc;

/**
 * Does `send-request-mail`: to the support team, with a copy to the national authority. It comes from this server's address,
 * as no other server may send for the person's mailbox; answers go there.
 */
export function createSendRequestMail(services: Services) {
  return async ({ grantId }: { readonly grantId: string }): Promise<void> => {
    const { config, db } = services;
    const grant = await findGrant(db, grantId);
    const account = grant && (await findAccount(db, grant.accountId));
    const facts = await findMailFacts(db, grantId);
    if (!account || !facts?.sentAt || grant.status === 'ended') return;
    const { subject, paragraphs } = writeRequestMail(grant, account, facts.isAdditional);
    await sendMail(services, {
      to: config.supportEmail,
      ...((await isOfficial(db, facts)) ? { cc: facts.sentCc ?? '' } : {}),
      replyTo: account.email,
      subject,
      text: paragraphs.join('\n\n'),
      html: renderParagraphs(paragraphs),
    });
  };
}
