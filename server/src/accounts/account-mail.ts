import type { TaskData } from '#server/jobs/tasks';
import { writeButtonMail, type WrittenMail } from '#server/mail/button-mail';
import { fillIn, wordsOf, type MailLanguage } from '#server/mail/words';

/** Mails that are about the account itself. */
export type AccountMailKind = TaskData['send-account-mail']['kind'];

/** Writes a mail to the person whose account it is; `link` is where its button leads. */
export function writeAccountMail(
  kind: AccountMailKind,
  name: string,
  link: string,
  language: MailLanguage,
): WrittenMail {
  const words = wordsOf(language);
  const { subject, paragraphs, button } = words[kind];
  return writeButtonMail(subject, [fillIn(words.greeting, { name }), ...paragraphs], { text: button, link }, language);
}
