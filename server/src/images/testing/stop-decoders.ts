import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { findRow } from '#server/database/connection';
import type { Services } from '#server/services';

/** Halts the processes that decode pictures for this one, as a machine does that has no time for them. @returns what lets them go on */
export function stopDecoders(): () => void {
  const found = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'decoder-process']).toString();
  const ids = found.trim().split('\n').map(Number);
  for (const id of ids) process.kill(id, 'SIGSTOP');
  return () => ids.forEach((id) => process.kill(id, 'SIGCONT'));
}

/** Settles once the picture `id` waits for a decoder: the keys its copy will get are noted. */
export async function waitForDecoding({ db }: Pick<Services, 'db'>, id: string): Promise<void> {
  const sql = `select 1 from blob_removals where key like 'images/%' and key like '%' || $1 || '%'`;
  while (!(await findRow(db, sql, [id]))) await wait(5);
}
