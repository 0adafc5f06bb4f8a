/**
 * Why the device's database did not answer.
 * `connectionLost`: the connection died, the data is intact (WebKit ends it in the background); `full`: no room left;
 * `blocked`: another tab holds an older version open; `missing`: this browser has no database; `refused`: it gives us none;
 * `hanging`: it does not answer; `closed`: nobody is signed in; `failed`: anything else.
 */
export type StorageFailure =
  'connectionLost' | 'full' | 'blocked' | 'missing' | 'refused' | 'hanging' | 'closed' | 'failed';

/** "Could not read or write", never to be shown as "empty". */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly failure: StorageFailure;

  constructor(failure: StorageFailure, cause?: unknown) {
    super(`The device's database did not answer: ${failure}`, { cause });
    this.failure = failure;
  }
}

const LOST_NAMES = [
  'DatabaseClosedError',
  'InvalidStateError',
  'UnknownError',
  'TransactionInactiveError',
  'AbortError',
];
const LOST_WORDS =
  /connection to indexed ?(db|database) server lost|without an in-progress transaction|connection is closing|database (was|has been) closed|internal error|transaction was aborted/i;

/** What kind of failure `error` of IndexedDB or Dexie is; the errors inside an abort or bulk error count. */
export function classifyStorageError(error: unknown): StorageFailure {
  if (error instanceof StorageError) return error.failure;
  const chain = errorChain(error);
  if (chain.some(({ name }) => name === 'QuotaExceededError')) return 'full';
  if (chain.some(({ name }) => name === 'VersionError' || name === 'BlockedError')) return 'blocked';
  if (chain.some(({ name }) => name === 'MissingAPIError')) return 'missing';
  if (chain.some(({ name }) => name === 'SecurityError' || name === 'NotAllowedError')) return 'refused';
  const isLost = chain.some(
    ({ name, message }) =>
      name === 'DatabaseClosedError' || LOST_WORDS.test(message) || (LOST_NAMES.includes(name) && message === ''),
  );
  return isLost ? 'connectionLost' : 'failed';
}

interface Failed {
  readonly name: string;
  readonly message: string;
  readonly inner?: unknown;
}

function errorChain(error: unknown): Failed[] {
  const isFailed = (value: unknown): value is Failed => typeof value === 'object' && value !== null && 'name' in value;
  if (!isFailed(error)) return [];
  return [error, ...(error.inner && error.inner !== error ? errorChain(error.inner) : [])];
}
