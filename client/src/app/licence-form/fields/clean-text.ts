/** What no box of a form holds and the wire refuses: control characters but tab and line break, and lone surrogates. */
const UNWANTED = /(?![\t\n\r])\p{Cc}|\p{Cs}/gu;

/** `text` as typed or pasted, without characters that would have the whole licence refused. */
export function cleanText(text: string): string {
  return text.replace(UNWANTED, '');
}
