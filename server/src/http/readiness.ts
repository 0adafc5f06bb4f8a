import { randomUUID } from 'node:crypto';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { readRows } from '#server/database/read-rows';
import { findTrouble } from '#server/http/find-trouble';
import { tellTrouble } from '#server/http/problem';
import type { Services } from '#server/services';

/** Anybody may ask, as often as they like: what was found holds for so long. */
const HOLDS_MS = 2_000;
/** As much as PostgreSQL writes at least. */
const PROBE = Buffer.alloc(8_192);
/** One row that says when a server last found that it can write. */
const WRITE = `insert into rate_limits (key, points, expire) values ('readyz', 0, null)
  on conflict (key) do update set points = (rate_limits.points + 1) % 1000`;

/**
 * Whether something can be kept: a row in the database, a file in the data folder, and room for more.
 * @throws Problem (the check) 503 `database-away` or `overloaded`, 507 `disk-full`, 500 `unexpected`
 */
export function createReadiness({ db, config }: Pick<Services, 'db' | 'config'>): () => Promise<void> {
  let found: { readonly atMs: number; readonly outcome: Promise<void> } | undefined;
  const look = async () => {
    try {
      const { bavail, bsize } = await statfs(config.dataDir);
      if (bavail * bsize < config.minFreeBytes) throw Object.assign(new Error('Little room left.'), { code: 'ENOSPC' });
      await Promise.all([readRows(db, WRITE), writeFile(config.dataDir)]);
    } catch (error) {
      throw tellTrouble(findTrouble(error) ?? 'unexpected', 'GET');
    }
  };
  return () => {
    if (!found || performance.now() - found.atMs > HOLDS_MS) found = { atMs: performance.now(), outcome: look() };
    return found.outcome;
  };
}

async function writeFile(folder: string): Promise<void> {
  const path = join(folder, `.readyz-${randomUUID()}`);
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(PROBE);
    await file.datasync();
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}
