import type { Authority, AuthorityChange } from '#contract/authority';

/** What is kept of an authority, in the order of the form. */
export const AUTHORITY_FIELDS = ['name', 'nameEn', 'address', 'email', 'phone', 'website'] as const;
export type AuthorityField = (typeof AUTHORITY_FIELDS)[number];
/** The fields alone. */
export type AuthorityDetails = Pick<AuthorityChange, AuthorityField>;

/** The fields nobody has filled yet. */
export const blanksOf = (authority: Authority): readonly AuthorityField[] =>
  AUTHORITY_FIELDS.filter((field) => authority[field].trim() === '');

export function toDetails({ name, nameEn, address, email, phone, website }: AuthorityDetails): AuthorityDetails {
  return { name, nameEn, address, email, phone, website };
}
