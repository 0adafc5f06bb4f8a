import { createTransport, type Transporter } from 'nodemailer';
import { frameMail } from '#server/mail/mail-frame';
import { storeMail } from '#server/mail/stored-mail-repository';
import { wordsOf } from '#server/mail/words';
import type { Services } from '#server/services';

/** A mail to one person. Addresses were validated when they were stored; `html` is the body without its frame. */
export interface Mail {
  readonly to: string;
  readonly cc?: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const WAIT_MS = 20_000;
const transports = new Map<string, Transporter>();

/**
 * Hands `mail` to the mail server; without one it is stored and shown at `/dev/mail`, which production refuses.
 * @throws the mail server's error: the job is then done again
 */
export async function sendMail({ config, db }: Pick<Services, 'config' | 'db'>, mail: Mail): Promise<void> {
  const { to, cc, replyTo, subject, text } = mail;
  const html = frameMail(subject, mail.html);
  if (!config.smtpUrl) return storeMail(db, { recipient: to, subject, bodyText: text, bodyHtml: html });
  await getTransport(config.smtpUrl).sendMail({
    from: { name: wordsOf('en').sender, address: config.mailFrom },
    to: toAddress(to),
    ...(cc ? { cc: toAddress(cc) } : {}),
    ...(replyTo ? { replyTo: toAddress(replyTo) } : {}),
    subject,
    text,
    html,
  });
}

/** An object, never a string that is parsed: a line break in one once reached a second mailbox. */
const toAddress = (address: string) => ({ name: '', address });

function getTransport(url: string): Transporter {
  const known = transports.get(url);
  if (known) return known;
  const waits = { connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS };
  const made = createTransport({ url, ...waits });
  transports.set(url, made);
  return made;
}
