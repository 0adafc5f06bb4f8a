import type { MessageLanguage } from '#domain/notifications/notification-choices';
import de from './words/de.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import nl from './words/nl.json' with { type: 'json' };

export type MailLanguage = MessageLanguage;

/** Words of mails about accounts, by language. */
const WORDS: Record<MailLanguage, typeof en> = { en, de, fr, nl };

export const wordsOf = (language: MailLanguage): typeof en => WORDS[language];

/** `words` with each `{name}` replaced by what `values` holds. */
export const fillIn = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
