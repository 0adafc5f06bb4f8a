/** Characters that take no room and are no letter: direction marks, zero-width spaces, soft hyphens, fillers, control characters. */
const UNSEEN = /(^|[^])((?:(?![\t\n\r])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb])+)/gu;

/** Among them, those that change how a letter of Asia or an emoji is drawn. */
const JOINER = /[\u200c\u200d]/u;
const VARIANT = /[\u180b-\u180d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const IS_DRAWN_BY_THEM =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|\p{Emoji_Presentation}|\p{So}/u;

/**
 * Text as the person who typed or pasted it sees it: without characters that cannot be seen. They make two texts differ that look
 * the same, turn others around, or have the wire refuse the whole licence. Tabs and line breaks stay, and so do the joiners and
 * variants that Persian, the scripts of India, Japanese names and emoji are written with.
 */
export function toVisibleText(text: string): string {
  return text
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, (run, before: string, unseen: string, at: number, whole: string) => {
      if (!IS_DRAWN_BY_THEM.test(before)) return before;
      const joins = /^\S/.test(whole.slice(at + run.length));
      return before + [...unseen].filter((sign) => VARIANT.test(sign) || (joins && JOINER.test(sign))).join('');
    });
}
