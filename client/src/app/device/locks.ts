/**
 * Web Locks, where the browser has them: a page that did not come over a secure connection has none. Without them it is as if no
 * other tab were open.
 */
export function withLock<Value>(
  name: string,
  options: LockOptions,
  work: (lock: Lock | null) => Promise<Value>,
): Promise<Value> {
  const locks = navigator.locks as LockManager | undefined;
  return locks
    ? (locks.request(name, options, work) as Promise<Value>)
    : work({ name, mode: options.mode ?? 'exclusive' });
}

/** Whether some tab holds this lock, as far as can be known. */
export async function isLockHeld(name: string): Promise<boolean> {
  const held = (await (navigator.locks as LockManager | undefined)?.query())?.held;
  return held?.some((lock) => lock.name === name) ?? false;
}
