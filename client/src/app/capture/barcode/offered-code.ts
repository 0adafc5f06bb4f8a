import { findLicenceNumbers } from '#domain/values/licence-number';
import type { BarcodeText } from './barcode-messages';

/** Longest licence number of a licence, in characters (contract). */
const MAX_NUMBER = 100;

/** One text that was read, and what may be made of it. */
export interface OfferedCode {
  /** Those that say the same are one: `QR Code, Code 128`. */
  readonly symbologies: string;
  readonly text: string;
  /** Licence numbers that may be taken from it. */
  readonly numbers: readonly string[];
  /** Whether the numbers match a known format. If not, the one there is is the text as it stands. */
  readonly isKnownFormat: boolean;
}

/** What is offered of the barcodes read: first those with a licence number of a known format, each text once. */
export function toOffers(codes: readonly BarcodeText[], patterns: readonly string[]): readonly OfferedCode[] {
  const offers = [...new Set(codes.map(({ text }) => text))].map((text) => {
    const symbologies = new Set(codes.filter((code) => code.text === text).map(({ symbology }) => symbology));
    return toOffer([...symbologies].join(', '), text, patterns);
  });
  return [...offers.filter((it) => it.isKnownFormat), ...offers.filter((it) => !it.isKnownFormat)];
}

function toOffer(symbologies: string, text: string, patterns: readonly string[]): OfferedCode {
  const known = patterns.flatMap((pattern) => findLicenceNumbers(text, pattern));
  if (known.length) return { symbologies, text, numbers: known, isKnownFormat: true };
  const isLine = text.length <= MAX_NUMBER && !/[\n\t]/.test(text);
  return { symbologies, text, numbers: isLine ? [text] : [], isKnownFormat: false };
}
