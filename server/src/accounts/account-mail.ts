import { writeButtonMail, type WrittenMail } from '#server/mail/button-mail';
import { fillIn, wordsOf, type MailLanguage } from '#server/mail/words';

/** Mails that are about the account itself; the keys of their words. */
export type AccountMailKind =
  | 'confirm'
  | 'newPassword'
  | 'alreadyKnown'
  | 'passwordChanged'
  | 'identityLinked'
  | 'identityUnlinked'
  | 'oldAddress'
  | 'newAddress'
  | 'addressKnown'
  | 'addressChanged'
  | 'erased'
  | 'factorAdded'
  | 'factorRemoved'
  | 'recoveryCodesMade'
  | 'recoveryCodeUsed'
  | 'factorGivenBack';

/** One such mail before it is written. */
export interface AccountLetter {
  readonly kind: AccountMailKind;
  readonly to: string;
  /** Empty where nobody confirmed the address yet: what a stranger typed as a name is not sent to it. */
  readonly name: string;
  readonly language: MailLanguage;
  /** Where its button leads. */
  readonly link: string;
  /** The address a change leads to; only where the words name it. */
  readonly newEmail?: string;
}

/** Writes a mail to the person whose account it is. */
export function writeAccountMail({ kind, name, language, link, newEmail = '' }: AccountLetter): WrittenMail {
  const words = wordsOf(language);
  const { subject, paragraphs, button } = words[kind];
  const lines = [name ? words.greeting : words.greetingUnnamed, ...paragraphs].map((it) =>
    fillIn(it, { name, newEmail }),
  );
  return writeButtonMail(subject, lines, { text: button, link }, language);
}
