import type { MessageLanguage } from '#domain/notifications/notification-choices';
import en from './words/en.json' with { type: 'json' };
import de from './words/de.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import nl from './words/nl.json' with { type: 'json' };

export type Words = typeof en;

const WORDS: Record<MessageLanguage, Words> = { en, de, fr, nl };

/** Words of mails and push messages. */
export const wordsIn = (language: MessageLanguage): Words => WORDS[language];

/** The entry of `table` for `kind`; every event that is told has one, which a spec holds. */
export function getWords(table: Readonly<Record<string, string>>, kind: string): string {
  const words = table[kind];
  if (words === undefined) throw new Error(`There are no words for "${kind}".`);
  return words;
}

/** The form of `forms` that goes with `count` in the language. */
export function getPlural(
  forms: { readonly one: string; readonly other: string },
  count: number,
  language: MessageLanguage,
): string {
  return new Intl.PluralRules(language).select(count) === 'one' ? forms.one : forms.other;
}
