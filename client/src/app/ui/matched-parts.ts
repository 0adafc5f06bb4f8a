import { toSearchText } from '#domain/values/licence-number';

/** A piece of a text, and whether it is what was searched for. */
export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** `text` in pieces: the first place of each word of `typed` is a match, accents, case and separators ignored. */
export function matchedParts(text: string, typed: string): TextPart[] {
  const letters = Array.from(text);
  const folded = letters.map(toSearchText);
  const owners = folded.flatMap((plain, at) => Array.from(plain, () => at));
  const plainText = folded.join('');
  const matched = new Set<number>();
  for (const word of typed.split(/\s+/).map(toSearchText).filter(Boolean)) {
    const at = plainText.indexOf(word);
    if (at >= 0) for (const owner of owners.slice(at, at + word.length)) matched.add(owner);
  }
  const parts: TextPart[] = [];
  for (const [at, letter] of letters.entries()) {
    const isMatch = matched.has(at);
    const last = parts.at(-1);
    if (last?.isMatch === isMatch) parts[parts.length - 1] = { text: last.text + letter, isMatch };
    else parts.push({ text: letter, isMatch });
  }
  return parts;
}
