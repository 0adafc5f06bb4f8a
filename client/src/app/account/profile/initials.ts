const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first sign of each name as a person sees it, in capitals: an emoji or an accented letter is one. */
export function toInitials(...names: readonly string[]): string {
  return names.map((name) => [...segmenter.segment(name)][0]?.segment.toLocaleUpperCase() ?? '').join('');
}
