import type * as z from 'zod/mini';
import type { SearchColumn, SearchQuery } from '#contract/search';
import { Instant, PlainDateText, text } from '#contract/values';

/** What a column of the list is ordered by. */
interface Ordering {
  /** SQL over `licences l`, and `accounts r` or `companies c` where it says so. */
  readonly value: string;
  readonly type: 'timestamptz' | 'date' | 'text';
  readonly join?: string;
  /** Never blank, so that the index can be read in its order. */
  readonly isAlwaysThere?: boolean;
}

const ORDERINGS: Record<SearchColumn, Ordering> = {
  number: { value: 'l.search', type: 'text' },
  partner: { value: 'l.partner_country', type: 'text' },
  requester: { value: 'r.name_search', type: 'text', join: 'join accounts r on r.id = l.requester_id' },
  company: { value: 'c.name_search', type: 'text', join: 'left join companies c on c.id = l.company_id' },
  validation: { value: 'l.validation_state', type: 'text' },
  clearance: { value: 'l.clearance_state', type: 'text' },
  modified: { value: 'l.modified_at', type: 'timestamptz', isAlwaysThere: true },
  submitted: { value: 'l.submitted_at', type: 'timestamptz' },
  arrives: { value: 'l.arrives_at', type: 'timestamptz' },
  expires: { value: 'l.expires_on', type: 'date' },
  entry: { value: 'l.point_of_entry', type: 'text' },
};

/** An order in SQL. */
export interface SqlOrder {
  readonly direction: 'asc' | 'desc';
  /** The place of a value; blank ones are the last. */
  readonly key: string;
  readonly join: string;
  /** The key of a cursor, given its bind; null stands for blank. */
  readonly bound: (bind: string) => string;
  /** The value as text for a cursor. */
  readonly asText: string;
}

const LAST = {
  asc: { timestamptz: `'infinity'`, date: `'infinity'`, text: `'~'` },
  desc: { timestamptz: `'-infinity'`, date: `'-infinity'`, text: `''` },
} as const;

export function toSqlOrder(order: SearchQuery['order']): SqlOrder {
  const { value, type, join = '', isAlwaysThere = false } = ORDERINGS[columnOf(order)];
  const direction = order.startsWith('-') ? 'desc' : 'asc';
  const last = LAST[direction][type];
  // Texts by their bytes: the same in every database, and `~` is behind all letters.
  const place = (sql: string) =>
    type === 'text' ? `(coalesce(nullif(${sql}, ''), ${last}) collate "C")` : `coalesce(${sql}, ${last})`;
  return {
    direction,
    join,
    key: isAlwaysThere ? value : place(value),
    bound: (bind) => place(`${bind}::${type}`),
    asText: AS_TEXT[type](value),
  };
}

const AS_TEXT: Record<Ordering['type'], (value: string) => string> = {
  timestamptz: (value) => `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  date: (value) => `to_char(${value}, 'YYYY-MM-DD')`,
  text: (value) => value,
};

const KEYS: Record<Ordering['type'], z.ZodMiniType> = {
  timestamptz: Instant,
  date: PlainDateText,
  text: text(1000),
};

/** What the key of a cursor of this order looks like. */
export const keySchema = (order: SearchQuery['order']): z.ZodMiniType => KEYS[ORDERINGS[columnOf(order)].type];

const columnOf = (order: SearchQuery['order']): SearchColumn => order.replace(/^-/, '') as SearchColumn;
