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

/** What was typed and kept; what is none of the fields counts as nothing. */
export function toTypedFields(kept: unknown): Partial<AuthorityDetails> {
  if (typeof kept !== 'object' || kept === null) return {};
  const fields = AUTHORITY_FIELDS.map((field) => [field, Reflect.get(kept, field)] as const);
  return Object.fromEntries(fields.filter(([, value]) => typeof value === 'string'));
}
