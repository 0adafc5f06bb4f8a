import type { MessageLanguage } from '#domain/notifications/notification-choices';
import { fillIn } from '#server/mail/words';
import type { NewsFacts } from '#server/notifications/news-facts';
import { getPlural } from '#server/notifications/words';

type Forms = { readonly one: string; readonly other: string };

/** Words for several pieces of news: of one licence, of several, of anything. */
export interface ManyWords {
  readonly oneLicence: Forms;
  readonly licences: Forms;
  readonly news: Forms;
}

/** Says how many pieces of news there are, or how many licences they are of. */
export function sayHowMany(
  words: ManyWords,
  items: readonly (Pick<NewsFacts, 'values'> & { readonly licenceId: string | null })[],
  language: MessageLanguage,
): string {
  const licences = new Set(items.map(({ licenceId }) => licenceId));
  const number = items[0]?.values['number'] ?? '';
  const say = (forms: Forms, count: number) =>
    fillIn(getPlural(forms, count, language), { count: String(count), number });
  if (licences.has(null)) return say(words.news, items.length);
  return licences.size === 1 ? say(words.oneLicence, items.length) : say(words.licences, licences.size);
}
