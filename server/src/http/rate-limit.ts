import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { selectRows, type Database } from '#server/database/connection';
import { Problem } from '#server/http/problem';

/** So many attempts for one key in so much time, counted in the database: every process sees the same, restarts too. */
export interface RateLimit {
  /**
   * Counts one attempt, or what is worth `points` of them.
   * @throws Problem 429 `too-many-attempts`; answers say when to try again (`Retry-After`, seconds)
   */
  readonly count: (key: string, points?: number) => Promise<void>;
  /** Takes one attempt back, as it was a rightful one. */
  readonly forgive: (key: string) => Promise<void>;
  /** Attempts counted for the key in this time. */
  readonly countOf: (key: string) => Promise<number>;
}

/** A limit of `attempts` in `minutes`; `name` tells its counters from others. */
export function createRateLimit(db: Database, name: string, attempts: number, minutes: number): RateLimit {
  const limiter = new RateLimiterPostgres({
    storeClient: throughSequelize(db),
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: name,
    points: attempts,
    duration: minutes * 60,
  });
  return {
    count: (key, points = 1) => limiter.consume(toDigest(key), points).then(() => undefined, refuse),
    forgive: (key) => limiter.reward(toDigest(key)).then(() => undefined),
    countOf: (key) => limiter.get(toDigest(key)).then((found) => found?.consumedPoints ?? 0),
  };
}

function refuse(reason: unknown): never {
  if (!(reason instanceof RateLimiterRes)) throw reason;
  throw tooManyAttempts(Math.max(1, Math.ceil(reason.msBeforeNext / 1000)));
}

/** Says when to try again: in so many `seconds`. */
export function tooManyAttempts(seconds: number): Problem {
  const params = { seconds: String(seconds), minutes: String(Math.ceil(seconds / 60)) };
  return new Problem(429, 'too-many-attempts', 'Too many attempts. Wait a little, then try again.', { params });
}

/** Keys are addresses of people and their networks, which have no place in the database longer than needed. */
const toDigest = (key: string): string => createHash('sha256').update(key).digest('base64url');

/** Lets the limiter speak through the pool of Sequelize, with unnamed statements. */
function throughSequelize(db: Database) {
  return {
    query: async ({ text, values }: { text: string; values?: readonly unknown[] }) => {
      const rows = await selectRows(db, text, values);
      return { rows, rowCount: rows.length };
    },
  };
}
