import nodemailer from 'nodemailer';
import { EmailAddress } from '#contract/values';
import { frameMail } from '#server/mail/mail-frame';
import { storeMail } from '#server/mail/stored-mail-repository';
import { wordsOf, type MailLanguage } from '#server/mail/words';
import type { Services } from '#server/services';

/** A mail to one mailbox, with a copy to another one at most. */
export interface Mail {
  /** An address, nothing else: no name, no list. */
  readonly to: string;
  readonly cc?: string;
  readonly subject: string;
  readonly text: string;
  /** The body as HTML, escaped; the frame is put around it. */
  readonly html: string;
  readonly replyTo?: string;
  /** English unless said. */
  readonly language?: MailLanguage;
  /** Where it comes back to when it cannot be delivered; the sender unless said. */
  readonly returnTo?: string;
}

/** Milliseconds: a mail server that hangs must not hold a worker. */
const TIME_OUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000 };

/**
 * Hands a mail to the mail server, or keeps it for `/dev/mail` where there is none (production refuses to start so).
 * @throws when the mail server does not take it, or an address is not one: the job is then done again
 */
export async function sendMail({ config, db }: Pick<Services, 'config' | 'db'>, mail: Mail): Promise<void> {
  const to = parseAddress(mail.to);
  const subject = mail.subject.replace(/\p{Cc}+/gu, ' ').trim();
  const language = mail.language ?? 'en';
  const cc = mail.cc ? parseAddress(mail.cc) : '';
  const html = frameMail(subject, mail.html, language, mail.replyTo);
  if (!config.smtpUrl) return storeMail(db, { recipient: to, cc, subject, bodyText: mail.text, bodyHtml: html });
  const transport = nodemailer.createTransport({ url: config.smtpUrl, ...TIME_OUTS });
  await transport.sendMail({
    from: { name: wordsOf(language).sender, address: config.mailFrom },
    // Objects, never a text that is parsed: a line break in one once reached a second mailbox.
    to: { name: '', address: to },
    ...(cc ? { cc: { name: '', address: cc } } : {}),
    ...(mail.replyTo ? { replyTo: { name: '', address: parseAddress(mail.replyTo) } } : {}),
    subject,
    text: mail.text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    ...(mail.returnTo ? { envelope: { from: mail.returnTo, to: cc ? [to, cc] : [to] } } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

function parseAddress(address: string): string {
  const parsed = EmailAddress.safeParse(address);
  if (!parsed.success) throw new Error('That is no address a mail can go to.');
  return parsed.data;
}
