import { escapeHtml } from '#server/mail/escape-html';
import { wordsOf, type MailLanguage } from '#server/mail/words';

/** A mail in its two forms, which say the same; `html` goes into the frame. */
export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

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
      ...paragraphs.map((it) => `<p>${escapeHtml(it).replace(/\n/g, '<br>')}</p>`),
      `<p><a class="button" href="${link}">${escapeHtml(button.text)}</a></p>`,
      `<p class="small">${escapeHtml(wordsOf(language).openLink)}<br>${link}</p>`,
    ].join('\n'),
  };
}
