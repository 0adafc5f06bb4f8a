/** Signs that are read for each other; the database folds the same ones (migration 0026). */
const READ_ALIKE: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const SIGNS = [...'0123456789ABCDEFGHJKMNPQRSTUVWXYZ'];

/**
 * How another number is near, the nearest first: another country issued the same number; the same signs stand in other groups;
 * signs are read for each other, or zeros were left out; one sign is another, missing or too many, or two changed places.
 */
export const NEARNESSES = ['country', 'groups', 'alike', 'sign'] as const;
export type Nearness = (typeof NEARNESSES)[number];

/** How two numbers are near, by their identities; null when they are the same one, or nothing alike. */
export function findNearness(one: string, other: string): Nearness | null {
  if (one === other) return null;
  const [mine, theirs] = [withoutCountry(one), withoutCountry(other)];
  if (mine === theirs) return 'country';
  if (mine.replaceAll('-', '') === theirs.replaceAll('-', '')) return 'groups';
  if (toNearSigns(one) === toNearSigns(other) || toBareGroups(one) === toBareGroups(other)) return 'alike';
  return isOneSignAway(toNearSigns(one), toNearSigns(other)) ? 'sign' : null;
}

/** The signs of a number without country and groups, those that are read for each other as one. */
export function toNearSigns(identity: string): string {
  return foldAlike(withoutCountry(identity)).replaceAll('-', '');
}

/** The groups of a number without the zeros they begin with: somebody who copies one leaves them out. */
export function toBareGroups(identity: string): string {
  return foldAlike(withoutCountry(identity)).replace(/(^|-)0+(?=\d)/g, '$1');
}

/** The signs of every number that is at most one sign away from `identity`, its own first: what to look for where it stands. */
export function listNearSigns(identity: string): readonly string[] {
  const signs = toNearSigns(identity);
  const near = new Set([signs]);
  for (let at = 0; at <= signs.length; at++) {
    const [before, sign, after] = [signs.slice(0, at), signs.slice(at, at + 1), signs.slice(at + 1)];
    near.add(before + after);
    near.add(before + after.slice(0, 1) + sign + after.slice(1));
    for (const other of SIGNS) near.add(before + other + after).add(before + other + sign + after);
  }
  near.delete('');
  return [...near];
}

function isOneSignAway(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  let end = 0;
  const most = Math.min(rest.length, otherRest.length);
  while (end < most && rest.at(-1 - end) === otherRest.at(-1 - end)) end++;
  const [mine, theirs] = [rest.slice(0, rest.length - end), otherRest.slice(0, otherRest.length - end)];
  const isSwapped = mine.length === 2 && mine === [...theirs].reverse().join('');
  return isSwapped || (mine.length <= 1 && theirs.length <= 1);
}

const withoutCountry = (identity: string): string => identity.slice(identity.indexOf(':') + 1);
const foldAlike = (signs: string): string => signs.replace(/[OIL]/g, (sign) => READ_ALIKE[sign] ?? sign);
