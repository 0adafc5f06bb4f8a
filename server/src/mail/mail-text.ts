/** Invisible signs: they hide a link from what looks for one, or turn the line around. Joiners stay, which scripts need. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const JOINERS = '[\\u200c\\u200d]*';
/** A dot before what may be the end of a domain: a label that begins with a letter and has two signs at least. */
const DOMAIN_DOT = new RegExp(
  `(?<=[\\p{L}\\p{N}_-]${JOINERS})([.。．｡])(?=${JOINERS}\\p{L}${JOINERS}[\\p{L}\\p{M}\\p{N}-])`,
  'gu',
);
const ADDRESS_DOT = /(?<=\d)\.(?=\d{1,3}\.\d{1,3}\.\d{1,3}(?!\d))/g;
const SCHEME = /(?<=[\p{L}\p{N}+.-]):(?=[/\\])/gu;
const SCHEME_WITHOUT_SLASH = /\b(mailto|tel|sms|sip|callto|skype|data|javascript):(?=\S)/gi;

/**
 * What people typed, as it stands in a mail: mail programs make links of what looks like an address, and nobody is to send links of
 * their own through our mails. A space is put where a domain or a scheme would go on: what looks for links stops at a space, while
 * invisible signs, which browsers drop from a domain, would not hold everywhere. At most `most` signs.
 */
export function toMailText(typed: string, most: number): string {
  const text = typed
    .replace(INVISIBLE, '')
    .replace(SCHEME, ': ')
    .replace(SCHEME_WITHOUT_SLASH, '$1: ')
    .replace(DOMAIN_DOT, '$1 ')
    .replace(ADDRESS_DOT, '. ');
  const signs = [...text];
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text;
}
