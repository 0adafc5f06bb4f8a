/**
 * A password as it is hashed: the OpaqueString profile of RFC 8265, section 4.2.2. Spaces of other scripts become U+0020, then NFC, so
 * that an é is one sign on every keyboard. Not NFKC, which the older SASLprep used: it makes ① and 1 the same and guessing easier. Nothing
 * is refused here: passwords of before must keep opening their account.
 */
export const normalisePassword = (typed: string): string => typed.replace(/\p{Zs}/gu, ' ').normalize('NFC');

/** What a hash made before passwords were normalised may be of: as typed now, or with accents apart as some systems send them. */
export const olderFormsOf = (typed: string): readonly string[] => {
  const forms = new Set([typed, typed.normalize('NFD')]);
  forms.delete(normalisePassword(typed));
  return [...forms];
};
