import { escapeHtml } from '#server/mail/escape-html';
import { fillIn } from '#server/mail/words';
import type { NewsFacts } from '#server/notifications/news-facts';
import { getWords, WORDS } from '#server/notifications/words';

/** What a mail about one event says. */
export interface EventMailFacts extends NewsFacts {
  /** Key of `subject` in the words. */
  readonly kind: string;
  readonly readerName: string;
  readonly at: Date;
  /** What whoever did it wrote; empty when nothing. */
  readonly words: string;
  readonly link: string;
}

/** Subject and body, as text and as HTML that says the same. */
export interface MailWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Writes the mail about an event. */
export function writeEventMail(facts: EventMailFacts): MailWords {
  const { outcome, values } = facts;
  const details = (WORDS.details as Readonly<Record<string, string>>)[outcome];
  const open = WORDS.open[facts.open];
  const paragraphs = [
    fillIn(WORDS.greeting, { name: facts.readerName }),
    fillIn(getWords(WORDS.sentence, outcome), values),
    ...(details ? [fillIn(details, values)] : []),
    ...(facts.words ? [`${WORDS.words}\n${facts.words}`] : []),
    fillIn(WORDS.at, { at: formatInstant(facts.at) }),
  ];
  const because = WORDS.because[facts.because];
  return {
    subject: fillIn(getWords(WORDS.subject, facts.kind), values),
    text: [...paragraphs, `${open}: ${facts.link}`, because].join('\n\n'),
    html: [
      ...paragraphs.map((it) => `<p>${escapeHtml(it).replace(/\n/g, '<br>')}</p>`),
      `<p><a class="button" href="${escapeHtml(facts.link)}">${open}</a></p>`,
      `<p class="small">${because}</p>`,
    ].join('\n'),
  };
}

function formatInstant(at: Date): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(at)} UTC`;
}
