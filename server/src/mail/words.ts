import type { MessageLanguage } from '#domain/notifications/notification-choices';
import { toMailText } from '#server/mail/mail-text';
import de from './words/de.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import nl from './words/nl.json' with { type: 'json' };

export type MailLanguage = MessageLanguage;

/** Words of mails about accounts, by language. */
const WORDS: Record<MailLanguage, typeof en> = { en, de, fr, nl };

export const wordsOf = (language: MailLanguage): typeof en => WORDS[language];

/** Mailboxes, which were proved or are our own; all else was typed by somebody. */
const MAILBOXES = new Set(['email', 'newEmail', 'replyTo']);
/** Signs of a name in a mail. */
const MOST = 300;

/**
 * `words` with each `{name}` replaced by what `values` holds, of which nothing becomes a link but a mailbox. Of several lines, one for a
 * blank value alone is left out: not everybody has a last name.
 */
export const fillIn = (words: string, values: Readonly<Record<string, string>>): string =>
  withoutBlank(words, values).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return MAILBOXES.has(name) ? value : toMailText(value, MOST);
  });

function withoutBlank(words: string, values: Readonly<Record<string, string>>): string {
  const [first = '', ...lines] = words.split('\n');
  const isBlank = (line: string) => values[/^[^{}]*: \{(\w+)\}$/.exec(line)?.[1] ?? ''] === '';
  return [first, ...lines.filter((line) => !isBlank(line))].join('\n');
}
