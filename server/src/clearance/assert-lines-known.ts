import type { LicenceContent } from '#domain/licence-content';
import { refuseField } from '#server/http/refuse-field';

/**
 * Each declared line is one of the licence, or all goods at once (null) where the licence measures them so, and stands there once.
 * @throws Problem 422 with a pointer to the first line that is not
 */
export function assertLinesKnown(
  declared: readonly { readonly line: string | null }[],
  { commodities, measuredBy }: LicenceContent,
): void {
  const known = new Set<string | null>(measuredBy === 'goods' ? [null] : commodities.map(({ id }) => id.toLowerCase()));
  const lines = declared.map(({ line }) => line?.toLowerCase() ?? null);
  for (const [place, line] of lines.entries()) {
    if (!known.has(line)) throw refuseField(`/payload/declared/${place}/line`, 'unknown');
    if (lines.indexOf(line) < place) throw refuseField(`/payload/declared/${place}/line`, 'twice');
  }
}
