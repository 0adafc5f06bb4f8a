import type * as z from 'zod/mini';

/** What is known of how much a schema lets in. */
export interface Bounds {
  /** The longest JSON it lets in, in bytes of UTF-8; infinite without an upper bound. */
  readonly bytes: number;
  /** JSON paths of what has no upper bound, and of patterns that run on a text however long it is. */
  readonly faults: readonly string[];
}

type Schema = z.core.$ZodType;
type Check = z.core.$ZodCheck;
interface Def {
  readonly type: string;
  readonly checks?: readonly Check[];
  readonly [part: string]: unknown;
}

const CONSTANT: Readonly<Record<string, number>> = {
  number: 25,
  int: 25,
  boolean: 5,
  null: 4,
  undefined: 0,
  transform: 0,
  never: 0,
};
/** A code point in UTF-8, or a sign that JSON escapes. */
const SIGN_BYTES = 4;

const constant = (bytes: number): Bounds => ({ bytes, faults: [] });
const endless = (path: string, what: string): Bounds => ({ bytes: Infinity, faults: [`${path} ${what}`] });
const both = (parts: readonly Bounds[], bytes: number): Bounds => ({
  bytes,
  faults: parts.flatMap(({ faults }) => faults),
});
const sum = (parts: readonly Bounds[]) =>
  both(
    parts,
    parts.reduce((all, { bytes }) => all + bytes, 2),
  );
const most = (parts: readonly Bounds[]) => both(parts, Math.max(...parts.map(({ bytes }) => bytes)));
const defOf = (schema: Schema) => schema._zod.def as unknown as Def;

/**
 * Walks a schema.
 * @throws Error for a kind of schema it does not know
 */
export function findBounds(schema: Schema, path = ''): Bounds {
  const def = defOf(schema);
  const inner = (part: string, at = path) => findBounds(def[part] as Schema, at);
  if (def.type in CONSTANT) return constant(CONSTANT[def.type] as number);
  switch (def.type) {
    case 'string':
      return boundsOfText(schema, path);
    case 'literal':
      return constant(Math.max(...(def['values'] as unknown[]).map((value) => JSON.stringify(value).length)));
    case 'enum':
      return constant(Math.max(...Object.values(def['entries'] as object).map((value) => String(value).length + 2)));
    case 'array':
      return boundsOfList(schema, inner('element', `${path}[]`), path);
    case 'object':
      return sum(
        Object.entries(def['shape'] as object).map(([key, part]) => withKey(key, findBounds(part, `${path}.${key}`))),
      );
    case 'record':
      return boundsOfRecord(def, inner('valueType', `${path}{}`), path);
    case 'tuple':
      return sum((def['items'] as Schema[]).map((part, index) => withKey('', findBounds(part, `${path}[${index}]`))));
    case 'union':
      return most((def['options'] as Schema[]).map((part) => findBounds(part, path)));
    case 'nullable':
    case 'optional':
    case 'default':
    case 'readonly':
      return most([inner('innerType'), constant(4)]);
    case 'pipe':
      return both(
        [inner('in'), inner('out')],
        inner(defOf(def['in'] as Schema).type === 'transform' ? 'out' : 'in').bytes,
      );
    default:
      return endless(path, `is ${def.type}`);
  }
}

const withKey = (key: string, { bytes, faults }: Bounds): Bounds => ({ bytes: bytes + key.length + 4, faults });

/** A format such as `z.uuid()` is a check of itself, and comes first. */
const checksOf = (schema: Schema): Check[] => [
  ...(schema._zod.traits.has('$ZodCheck') ? [schema as unknown as Check] : []),
  ...(defOf(schema).checks ?? []),
];

function boundsOfText(schema: Schema, path: string): Bounds {
  const checks = checksOf(schema).map(({ _zod }) => _zod.def as { check: string; abort?: boolean; maximum?: number });
  const cap = checks.findIndex(({ check }) => check === 'max_length');
  if (cap < 0) return endless(path, 'is a text without an end');
  const runsOn = (check: string) => check === 'string_format' || check === 'custom';
  const isLate = checks.some(({ check }, index) => runsOn(check) && (index < cap || !checks[cap]?.abort));
  const { maximum = Infinity } = checks[cap] ?? {};
  return {
    bytes: maximum * (isAscii(schema) ? 1 : SIGN_BYTES) + 2,
    faults: isLate ? [`${path} has a pattern that runs on any length`] : [],
  };
}

/** Whether one of its patterns lets only ASCII through, as far as the pattern's own letters show. */
function isAscii(schema: Schema): boolean {
  const patterns = checksOf(schema).map(({ _zod }) => (_zod.def as { pattern?: RegExp }).pattern);
  return patterns.some((pattern) => pattern && !/\[\^|\\[pPSWD]|(?<!\\)\./.test(pattern.source));
}

function boundsOfList(schema: Schema, item: Bounds, path: string): Bounds {
  // Only what leads is looked at before the items are.
  const leading = [];
  for (const { _zod } of defOf(schema).checks ?? []) {
    if (!/_length$/.test(_zod.def.check)) break;
    leading.push(_zod.def as { check: string; maximum?: number; length?: number });
  }
  const maximum = Math.min(...leading.map((it) => it.maximum ?? it.length ?? Infinity));
  if (maximum === Infinity) return { bytes: Infinity, faults: [`${path} is a list without an end`, ...item.faults] };
  return { bytes: 2 + maximum * (item.bytes + 1), faults: item.faults };
}

function boundsOfRecord(def: Def, value: Bounds, path: string): Bounds {
  const key = defOf(def['keyType'] as Schema);
  if (key.type !== 'enum') return { bytes: Infinity, faults: [`${path} is a record of any keys`, ...value.faults] };
  return sum(Object.values(key['entries'] as object).map((name) => withKey(String(name), value)));
}
