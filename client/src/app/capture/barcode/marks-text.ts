/** Longest text of box 17, in characters (contract). */
const MAX_MARKS = 4000;

/** Box 17 with `text` on a line of its own; null when the box cannot hold it. */
export function addMark(marks: string, text: string): string | null {
  const before = marks.trimEnd();
  const together = before ? `${before}\n${text}` : text;
  return together.length <= MAX_MARKS ? together : null;
}

/** Box 17 without what `addMark` added; what was typed since stays. */
export function takeMarkBack(marks: string, text: string): string {
  const at = marks.lastIndexOf(text);
  return at < 0 ? marks : `${marks.slice(0, at).replace(/\n$/, '')}${marks.slice(at + text.length)}`;
}
