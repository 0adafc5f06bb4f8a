import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKeys } from '#server/keys';

describe('the keys of a server', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'flegt-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are made once', () => {
    expect(loadKeys(folder)).toEqual(loadKeys(folder));
  });

  it('of an earlier version get what they lack, once, and keep the rest', () => {
    const path = join(folder, 'keys.json');
    const { factorSecret: _, ...earlier } = loadKeys(folder);
    writeFileSync(path, JSON.stringify(earlier));
    const completed = loadKeys(folder);
    expect(completed).toEqual({ ...earlier, factorSecret: completed.factorSecret });
    expect(completed.factorSecret).toMatch(/^[\w-]{43}$/);
    expect(loadKeys(folder)).toEqual(completed);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(completed);
  });
});
