import { COMPETENT_AUTHORITIES } from '#reference/competent-authorities';
import { countryName } from '#reference/countries';
import { findCustomsOffice } from '#reference/customs-offices';
import type { Role } from '#domain/workflow/role';

/** Whom a grant is for, as far as it says. */
export interface HolderParts {
  readonly role: Role;
  readonly companyName: string | null;
  readonly country: string | null;
  readonly officeCode: string | null;
  /** What the support team completed, see AUTHORITY_NAME. */
  readonly authorityName: string | null;
}

/** SQL over `competent_authorities ca`: null where the support team completed nothing, blank where it gave no name. */
export const AUTHORITY_NAME = `coalesce(nullif(ca.name_en, ''), ca.name)`;

/** The name of the company, authority or customs office a person acts for, as shown. */
export function nameHolder({ role, companyName, country, officeCode, authorityName }: HolderParts): string {
  if (role === 'importer') return companyName ?? '';
  if (role === 'fmsca') return nameAuthority(country ?? '', authorityName);
  if (role === 'customs') return nameOffice(officeCode ?? '');
  return 'Support team';
}

function nameAuthority(country: string, completed: string | null): string {
  const known = COMPETENT_AUTHORITIES.find((authority) => authority.country === country);
  const name = completed ?? known?.nameEn ?? known?.name;
  return name || `Competent Authority of ${countryName(country, 'en')}`;
}

function nameOffice(code: string): string {
  const office = findCustomsOffice(code);
  return office ? `${office.name} (${code})` : code;
}
