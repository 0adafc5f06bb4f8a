import en from './words/en.json' with { type: 'json' };

/** Words of mails and push messages. English so far; the account's language chooses once there are more. */
export const WORDS = en;

/** The entry of `table` for `kind`; every event that is told has one, which a spec holds. */
export function getWords(table: Readonly<Record<string, string>>, kind: string): string {
  const words = table[kind];
  if (words === undefined) throw new Error(`There are no words for "${kind}".`);
  return words;
}
