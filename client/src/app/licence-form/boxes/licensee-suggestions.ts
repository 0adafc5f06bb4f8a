import type { Party } from '#domain/licence-content';
import { toSearchText } from '#domain/values/licence-number';

/** Shown at once: more would push the fields away. */
const SHOWN = 3;

/**
 * Licensees of earlier licences to offer: none once one is filled in, those whose name or address contains what is typed as
 * the name, those of the partner country first.
 */
export function suggestLicensees(earlier: readonly Party[], now: Party, country: string | null): Party[] {
  if (now.address.trim()) return [];
  const typed = toSearchText(now.name);
  return earlier
    .filter(({ name, address }) => toSearchText(`${name} ${address}`).includes(typed))
    .sort((a, b) => Number(b.country === country) - Number(a.country === country))
    .slice(0, SHOWN);
}
