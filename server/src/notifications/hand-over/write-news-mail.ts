import type { MessageLanguage } from '#domain/notifications/notification-choices';
import { renderParagraphs, type WrittenMail } from '#server/mail/button-mail';
import { escapeHtml } from '#server/mail/escape-html';
import { formatInstant } from '#server/mail/format-instant';
import { toMailText } from '#server/mail/mail-text';
import { fillIn } from '#server/mail/words';
import { sayHowMany } from '#server/notifications/hand-over/say-how-many';
import type { NewsFacts } from '#server/notifications/news-facts';
import { getWords, wordsIn, type Words } from '#server/notifications/words';

/** One piece of news in a mail. */
export interface NewsItem extends NewsFacts {
  /** Key of `subject` in the words. */
  readonly kind: string;
  readonly licenceId: string | null;
  readonly at: Date;
  /** What whoever did it wrote; empty when nothing. */
  readonly words: string;
  readonly link: string;
}

/** Who reads a mail, and how. */
export interface MailReader {
  readonly name: string;
  readonly language: MessageLanguage;
  readonly timeZone: string;
}

/** Signs of what somebody wrote; all of it stands in the app. */
const MOST_WORDS = 2000;
/** More would be a mail that nobody reads, and that mail servers refuse. */
const MOST_LISTED = 50;

/** Writes the mail about one piece of news or several, each of which it lists with its link. */
export function writeNewsMail(reader: MailReader, items: readonly NewsItem[]): WrittenMail {
  const words = wordsIn(reader.language);
  const [first] = items;
  if (!first) throw new Error('A mail tells of something.');
  const isOne = items.length === 1;
  const greeting = fillIn(words.greeting, { name: reader.name });
  const opening = isOne ? [greeting] : [greeting, sayHowMany(words.gathered, items, reader.language)];
  const sections = items.slice(0, MOST_LISTED).map((item) => writeSection(item, reader, words));
  const more = items.length - sections.length;
  const closing = [
    ...(more > 0 ? [fillIn(words.more, { count: String(more) })] : []),
    ...new Set(items.map(({ because }) => words.because[because])),
  ];
  return {
    subject: isOne ? fillIn(getWords(words.subject, first.kind), first.values) : (opening[1] ?? ''),
    text: [...opening, ...sections.map(({ text }) => text), ...closing].join('\n\n'),
    html: [renderParagraphs(opening), ...sections.map(({ html }) => html), renderSmall(closing)].join('\n'),
  };
}

function writeSection(item: NewsItem, { language, timeZone }: MailReader, words: Words) {
  const details = (words.details as Readonly<Record<string, string>>)[item.outcome];
  const paragraphs = [
    fillIn(getWords(words.sentence, item.outcome), item.values),
    ...(details ? [fillIn(details, item.values)] : []),
    ...(item.words ? [`${words.words}\n${toMailText(item.words, MOST_WORDS)}`] : []),
    fillIn(words.at, { at: formatInstant(item.at, language, timeZone) }),
  ];
  const open = words.open[item.open];
  const button = `<p><a class="button" href="${escapeHtml(item.link)}">${escapeHtml(open)}</a></p>`;
  return {
    text: [...paragraphs, `${open}: ${item.link}`].join('\n\n'),
    html: `${renderParagraphs(paragraphs)}\n${button}`,
  };
}

const renderSmall = (paragraphs: readonly string[]): string =>
  paragraphs.map((it) => `<p class="small">${escapeHtml(it)}</p>`).join('\n');
