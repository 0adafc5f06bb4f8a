/**
 * `after`, its parts that say the same as in `before` being those of `before`: who compares by identity sees only what
 * changed. Parts of a list are found again by their `id`, else by their place.
 */
export function keepSame<Value>(before: unknown, after: Value): Value {
  if (before === after || !isRecord(before) || !isRecord(after) || Array.isArray(before) !== Array.isArray(after))
    return after;
  return Array.isArray(after)
    ? (keepItems(before as unknown as readonly unknown[], after) as Value)
    : (keepProperties(before, after) as Value);
}

function keepItems(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const byId = new Map(before.map((item, index) => [idOf(item) ?? index, item]));
  const kept = after.map((item, index) => keepSame(byId.get(idOf(item) ?? index), item));
  return kept.length === before.length && kept.every((item, index) => item === before[index]) ? before : kept;
}

function keepProperties(before: Items, after: Items): Items {
  const keys = Object.keys(after);
  const kept = Object.fromEntries(keys.map((key) => [key, keepSame(before[key], after[key])]));
  const isSame =
    keys.length === Object.keys(before).length && keys.every((key) => key in before && kept[key] === before[key]);
  return isSame ? before : kept;
}

type Items = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Items => typeof value === 'object' && value !== null;
const idOf = (item: unknown): unknown => (isRecord(item) ? item['id'] : undefined);
