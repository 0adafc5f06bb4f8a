/** Why the server cannot do what was asked, though the request is right; each is a code of the problem that is answered. */
export type Trouble = 'database-away' | 'overloaded' | 'disk-full';

/** SQLSTATE (PostgreSQL, Appendix A) and `errno` of the operating system. */
const FULL = /^(53100|ENOSPC|EDQUOT)$/;
/** Statement time-out, locks, dead ends of two transactions, memory, connections; files of the process. */
const BUSY = /^(57014|55P03|40001|40P01|53[234]00|EMFILE|ENFILE)$/;
/** Class 08 is the connection, 57P what ends it, 25P03 a transaction that idled, 25006 a copy that only reads; 28 and 3D: it lets nobody in. */
const AWAY =
  /^(08\w{3}|57P\w{2}|25P03|25006|28\w{3}|3D000|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
/** What the driver, its pool and Sequelize say without a code. */
const AWAY_WORDS =
  /^Connection terminated|not queryable|^Query read timeout|^timeout (expired|exceeded)|connection manager was closed/;

/** What `error`, or an error it stands for, says of database and disk; undefined when it is none of that. */
export function findTrouble(error: unknown): Trouble | undefined {
  const chain = listCauses(error);
  const has = (codes: RegExp) => chain.some(({ code }) => typeof code === 'string' && codes.test(code));
  const isNamed = (name: RegExp) => chain.some((it) => name.test(it.name ?? ''));
  if (has(FULL)) return 'disk-full';
  if (has(BUSY) || isNamed(/^SequelizeConnectionAcquireTimeoutError$/)) return 'overloaded';
  if (has(AWAY) || isNamed(/^Sequelize(Connection|Host|AccessDenied|InvalidConnection)/)) return 'database-away';
  return chain.some(({ message }) => AWAY_WORDS.test(message ?? '')) ? 'database-away' : undefined;
}

interface Cause {
  readonly name?: string;
  readonly message?: string;
  readonly code?: unknown;
  readonly original?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/** The error and what it wraps: Sequelize's `original`, `cause`, and the tries of a host with several addresses. */
function listCauses(error: unknown, depth = 0): Cause[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { original, cause, errors } = error as Cause;
  const inner = [original, cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return [error as Cause, ...inner.flatMap((it) => listCauses(it, depth + 1))];
}
