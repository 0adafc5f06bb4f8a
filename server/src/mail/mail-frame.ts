import { escapeHtml } from '#server/mail/escape-html';
import { fillIn, wordsOf, type MailLanguage } from '#server/mail/words';

/** Colours of the product; mail programs know neither custom properties nor style sheets of other files. */
const STYLE = `
body{margin:0;background:#f6f3ec;color:#1c2420;font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
.mail{max-width:560px;margin:0 auto;padding:24px 16px}
.name{color:#1f5b43;font-weight:600;margin:0 0 12px}
.sheet{background:#fff;border:1px solid #ddd6c8;border-radius:10px;padding:24px;overflow-wrap:anywhere}
.sheet p{margin:0 0 16px}
a{color:#1f5b43}
a.button{display:inline-block;background:#1f5b43;color:#fff;padding:12px 20px;border-radius:10px;text-decoration:none;font-weight:600}
.small,small{color:#56605a;font-size:14px}
`.replace(/\n/g, '');

/** A whole HTML mail around `body`, which is HTML already; answers to it reach `replyTo`, or nobody. */
export function frameMail(subject: string, body: string, language: MailLanguage, replyTo?: string): string {
  const { sender, footer, footerWithReply } = wordsOf(language);
  const foot = replyTo ? fillIn(footerWithReply, { replyTo }) : footer;
  return `<!doctype html>
<html lang="${language}" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no"><title>${escapeHtml(subject)}</title><style>${STYLE}</style></head>
<body><div class="mail"><p class="name">${escapeHtml(sender)}</p><div class="sheet">
${body}
</div><p class="small">${escapeHtml(foot)}</p></div></body>
</html>`;
}
