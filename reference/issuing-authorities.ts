import { toSearchText } from '#domain/values/licence-number';
import authorities from './issuing-authorities.json' with { type: 'json' };

/** A body of a partner country that issues licences, as far as a source names it. */
export interface ReferenceIssuingAuthority {
  readonly id: string;
  readonly country: string;
  readonly name: string;
  /** Empty where no source gives it. */
  readonly address: string;
}

/** Issuing authorities of the licensing countries; for Indonesia the list is known to be incomplete. */
export const ISSUING_AUTHORITIES: readonly ReferenceIssuingAuthority[] = authorities.items.map(
  ({ id, country, name, address }) => ({ id, country, name, address: address ?? '' }),
);

/** Those whose name or country contains `text`. */
export function searchIssuingAuthorities(text: string): ReferenceIssuingAuthority[] {
  const wanted = toSearchText(text);
  return ISSUING_AUTHORITIES.filter(({ name, country }) => toSearchText(`${name} ${country}`).includes(wanted));
}
