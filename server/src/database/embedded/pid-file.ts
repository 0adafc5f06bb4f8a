import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What PostgreSQL says of itself in `postmaster.pid` while it runs, and after it was killed. */
export function readPidFile(data: string): { pid: number; port: number } | undefined {
  const path = join(data, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  // Half written, it says nothing yet.
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}
