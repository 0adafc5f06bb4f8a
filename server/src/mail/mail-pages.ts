import { escapeHtml } from '#server/mail/escape-html';
import type { StoredMail } from '#server/mail/stored-mail-repository';
import WORDS from './words/dev-mail.en.json' with { type: 'json' };

const STYLE = `
:root{color-scheme:light dark;--page:#f6f3ec;--surface:#fff;--ink:#1c2420;--muted:#56605a;--line:#ddd6c8;--primary:#1f5b43}
@media (prefers-color-scheme:dark){:root{--page:#121714;--surface:#1b221e;--ink:#ecefea;--muted:#a9b4ac;--line:#313b35;--primary:#7fcba4}}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:720px;margin:0 auto;padding:16px}
h1{font-size:1.4rem;margin:8px 0;overflow-wrap:anywhere}
a{color:var(--primary)}
a:focus-visible{outline:3px solid var(--primary);outline-offset:2px}
.muted,dt{color:var(--muted)}
ul{list-style:none;margin:16px 0;padding:0;border:1px solid var(--line);border-radius:10px;background:var(--surface);overflow:hidden}
li+li{border-top:1px solid var(--line)}
li a{display:block;padding:12px 16px;min-height:48px;box-sizing:border-box;text-decoration:none;overflow-wrap:anywhere}
li a strong{text-decoration:underline}
li span{display:block;color:var(--muted);font-size:.9rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;margin:16px 0;overflow-wrap:anywhere}
dd{margin:0}
article{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:16px;white-space:pre-wrap;overflow-wrap:anywhere}
nav a{display:inline-block;padding:12px 0;margin-right:24px}
`.replace(/\n/g, '');

/** The page that lists what was sent, newest first. */
export function renderMailList(mails: readonly StoredMail[]): string {
  const items = mails.map(
    ({ id, subject, recipient, cc, sentAt }) =>
      `<li><a href="/dev/mail/${id}"><strong dir="auto">${escapeHtml(subject)}</strong>` +
      `<span>${escapeHtml([recipient, cc].filter(Boolean).join(', '))} · ${renderTime(sentAt)}</span></a></li>`,
  );
  const list = items.length ? `<ul>${items.join('\n')}</ul>` : `<p>${WORDS.empty}</p>`;
  return renderPage(WORDS.title, `<h1>${WORDS.title}</h1><p class="muted">${WORDS.intro}</p>${list}`);
}

/** The page of one mail: its text with links one can follow. */
export function renderMail({ id, subject, recipient, cc, sentAt, bodyText }: StoredMail): string {
  const copy = cc ? `<dt>${WORDS.cc}</dt><dd>${escapeHtml(cc)}</dd>` : '';
  return renderPage(
    subject,
    `<nav><a href="/dev/mail">${WORDS.back}</a><a href="/dev/mail/${id}/html">${WORDS.asHtml}</a></nav>
<h1 dir="auto">${escapeHtml(subject)}</h1>
<dl><dt>${WORDS.to}</dt><dd>${escapeHtml(recipient)}</dd>${copy}<dt>${WORDS.sentAt}</dt><dd>${renderTime(sentAt)}</dd></dl>
<article dir="auto">${renderText(bodyText)}</article>`,
  );
}

function renderPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main>
${body}
</main></body></html>`;
}

/** Escaped text whose addresses are links. */
function renderText(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, position) => {
      const shown = escapeHtml(part);
      return position % 2 ? `<a href="${shown}">${shown}</a>` : shown;
    })
    .join('');
}

function renderTime(at: Date): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });
  return `<time datetime="${at.toISOString()}">${format.format(at)} UTC</time>`;
}
