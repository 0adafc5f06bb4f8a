/** Bits, as counted from its own signs: 32 of hexadecimal chance have about 115, and one in many millions less than 85. */
const LEAST_BITS = 80;

/**
 * Whether nobody guesses the secret, as far as it can be seen: it is no piece over and over, no sequence, and its signs are of many
 * kinds. Chance made by a program passes, words typed by hand pass when there are enough of them.
 */
export function isStrongSecret(secret: string): boolean {
  return !/^(.+?)\1+$/su.test(secret) && !isMostlySequence(secret) && countBits(secret) >= LEAST_BITS;
}

/** Shannon's entropy of the signs, in bits. */
function countBits(text: string): number {
  const signs = [...text];
  const counts = new Map<string, number>();
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts.values()].reduce((bits, count) => bits - count * Math.log2(count / signs.length), 0);
}

/** Half of the signs or more follow the one before, in the alphabet or backwards, or are the same. */
function isMostlySequence(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).filter((code, position) => Math.abs(code - (codes[position] ?? 0)) <= 1);
  return steps.length * 2 >= codes.length;
}
