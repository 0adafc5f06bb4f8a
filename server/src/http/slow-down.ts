import { createHash } from 'node:crypto';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import { tooManyAttempts } from '#server/http/rate-limit';

/** How waits grow: `free` wrong tries cost nothing, the next wait is `firstS` long, and each one after it is twice as long. */
export interface Pace {
  readonly free: number;
  readonly firstS: number;
  readonly longestS: number;
  /** After so long without a try nothing is remembered. */
  readonly forgetS: number;
}

/** Whose tries are counted: everything of one `subject` can be forgotten at once; `from` tells askers apart. */
export interface Tries {
  readonly subject: string;
  readonly from: string;
}

/**
 * Waits between wrong tries, told by 429 and `Retry-After`; no connection is held meanwhile. Kept in the database: every process sees
 * the same, restarts too.
 */
export interface SlowDown {
  /**
   * Takes a try, as if it went wrong: of many at once no more pass than may.
   * @throws Problem 429 `too-many-attempts` before the time
   */
  readonly take: (tries: Tries, pace: Pace, transaction?: Transaction) => Promise<void>;
  /** The try that was taken last was none: nothing was tried. */
  readonly giveBack: (tries: Tries) => Promise<void>;
  /** It went well: what was counted there is forgotten. */
  readonly clear: (tries: Tries) => Promise<void>;
  /** Forgets the tries of everybody about `subject`. */
  readonly clearAll: (subject: string, transaction: Transaction) => Promise<void>;
}

/** `name` tells its counters from others. */
export function createSlowDown(db: Database, name: string): SlowDown {
  const toKey = ({ subject, from }: Tries) => `${name}:${digest(`${subject}\n${from}`)}`;
  return {
    take: async (tries, pace, transaction) => {
      const { free, firstS, longestS, forgetS } = pace;
      const key = toKey(tries);
      const bind = [key, `${name}:${digest(tries.subject)}`, free, firstS, longestS, forgetS];
      if (await findRow(db, TAKE, bind, transaction)) return;
      const row = await findRow<{ seconds: number }>(db, WAIT, [key], transaction);
      throw tooManyAttempts(row?.seconds ?? 1);
    },
    giveBack: async (tries) => {
      const sql = `update rate_limits set points = points - 1, free_at = '-infinity' where key = $1 and points > 0`;
      await selectRows(db, sql, [toKey(tries)]);
    },
    clear: async (tries) => {
      await selectRows(db, 'delete from rate_limits where key = $1', [toKey(tries)]);
    },
    clearAll: async (subject, transaction) => {
      const sql = 'delete from rate_limits where subject = $1';
      await selectRows(db, sql, [`${name}:${digest(subject)}`], transaction);
    },
  };
}

const NOW_MS = 'extract(epoch from clock_timestamp()) * 1000';
/** When the try after the `n`th wrong one is answered, by the pace in $3, $4 and $5. */
const freeAfter = (n: string) => `
  case when ${n} < $3::int then '-infinity'::timestamptz
  else clock_timestamp() + least($5::float8, $4::float8 * power(2, least(${n} - $3::int, 30))) * interval '1 second' end`;

// One statement: the row is locked, so that of several at once each counts.
const TAKE = `
  insert into rate_limits as r (key, subject, points, expire, free_at)
  values ($1, $2, 1, ${NOW_MS} + $6::float8 * 1000, ${freeAfter('1')})
  on conflict (key) do update set
    points = case when r.expire < ${NOW_MS} then 1 else r.points + 1 end,
    free_at = case when r.expire < ${NOW_MS} then ${freeAfter('1')} else ${freeAfter('(r.points + 1)')} end,
    expire = excluded.expire
  where r.free_at <= clock_timestamp() or r.expire < ${NOW_MS}
  returning 1 as taken`;

const WAIT = `
  select greatest(1, ceil(extract(epoch from free_at - clock_timestamp())))::int as seconds
  from rate_limits where key = $1 and free_at > clock_timestamp()`;

/** Keys are addresses of people and their networks, which have no place in the database longer than needed. */
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
