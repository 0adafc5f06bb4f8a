import { escapeHtml } from '#server/mail/escape-html';
import { wordsOf, type MailLanguage } from '#server/mail/words';

/** A mail in its two forms, which say the same; `html` goes into the frame. */
export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Plain paragraphs as HTML; a line break in one stays. */
export const renderParagraphs = (paragraphs: readonly string[]): string =>
  paragraphs.map((it) => `<p>${escapeHtml(it).replace(/\n/g, '<br>')}</p>`).join('\n');

/** A mail of plain paragraphs with one button; its link stands below once more, for programs that show no button. */
export function writeButtonMail(
  subject: string,
  paragraphs: readonly string[],
  button: { readonly text: string; readonly link: string },
  language: MailLanguage,
): WrittenMail {
  const link = escapeHtml(button.link);
  return {
    subject,
    text: [...paragraphs, `${button.text}:\n${button.link}`].join('\n\n'),
    html: [
      renderParagraphs(paragraphs),
      `<p><a class="button" href="${link}">${escapeHtml(button.text)}</a></p>`,
      `<p class="small">${escapeHtml(wordsOf(language).openLink)}<br>${link}</p>`,
    ].join('\n'),
  };
}
