/** What no box of a form holds and the wire refuses: control characters but tab and line feed, and lone surrogates. */
const UNREADABLE = /(?:(?![\t\n])\p{Cc}|\p{Cs})+/gu;

/** The text of a barcode as a person can read and copy it. What separates its parts (GS, RS, a carriage return) becomes a space. */
export function toReadableText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNREADABLE, ' ').trim();
}
