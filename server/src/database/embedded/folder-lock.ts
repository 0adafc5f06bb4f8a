import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartRefused } from '#server/config';

/** A folder that is ours until we let go of it, or end in whatever way. */
export interface FolderLock {
  readonly release: () => void;
}

/** SQLITE_BUSY: another process holds the lock. */
const BUSY = 5;

/**
 * Takes `folder` for this process; undefined while another process has it. SQLite holds a lock of the operating system on a file of
 * it, which ends with the process however that ends, and which other containers on the same volume see too: nothing stale is left.
 * @throws StartRefused where the folder knows no locks
 */
export function lockFolder(folder: string): FolderLock | undefined {
  const path = join(folder, 'owner.lock');
  try {
    const file = new DatabaseSync(path, { timeout: 0 });
    // Nothing is written, so that a full disk does not matter.
    file.exec('pragma journal_mode = memory; pragma locking_mode = exclusive; begin immediate');
    writeFileSync(ownerFile(folder), String(process.pid));
    return { release: () => file.close() };
  } catch (error) {
    const { errcode, message } = error as Error & { errcode?: number };
    if (errcode === BUSY) return undefined;
    throw new StartRefused(`The data folder ${folder} cannot be locked (${message}): set DATA_DIR to another one.`);
  }
}

/** Who has the folder, as far as is known. */
export function nameOwner(folder: string): string {
  try {
    return `process ${readFileSync(ownerFile(folder), 'utf8').trim()}`;
  } catch {
    return 'another process';
  }
}

const ownerFile = (folder: string): string => join(folder, 'owner.pid');
