import en from './words/en.json' with { type: 'json' };

/** Words of mails about accounts, by language. */
const WORDS = { en };

export type MailLanguage = keyof typeof WORDS;

export const wordsOf = (language: MailLanguage): typeof en => WORDS[language];

/** `words` with each `{name}` replaced by what `values` holds. */
export const fillIn = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
