import authorities from './competent-authorities.json' with { type: 'json' };
import { MEMBER_STATE_CODES } from '#reference/countries';

/** The competent authority of a Member State (Reg. (EC) 2173/2005, art. 7(1)); blanks are not known. */
export interface CompetentAuthority {
  readonly country: string;
  /** Null where its name is not known: shown as "Competent Authority of X". */
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly address: string | null;
  readonly email: string | null;
}

interface Item {
  readonly country: string;
  readonly name?: string | null;
  readonly nameEn?: string | null;
  readonly address?: string | null;
  readonly email?: string | null;
}

/** One entry for each of the 27 Member States. */
export const COMPETENT_AUTHORITIES: readonly CompetentAuthority[] = MEMBER_STATE_CODES.map((country) => {
  const known = (authorities.items as readonly Item[]).find((item) => item.country === country);
  return {
    country,
    name: known?.name ?? null,
    nameEn: known?.nameEn ?? null,
    address: known?.address ?? null,
    email: known?.email ?? null,
  };
});
