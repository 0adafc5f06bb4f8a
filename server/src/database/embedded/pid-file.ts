import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What PostgreSQL says of itself in `postmaster.pid` while it runs, and after it was killed. */
export function readPidFile(data: string): { pid: number; port: number } | undefined {
  const lines = readIfThere(join(data, 'postmaster.pid')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  // Half written, it says nothing yet.
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

/** PostgreSQL removes it at any moment: whether it is there is known by reading it. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
