import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeBuild } from './merge-build.ts';

const NOW = Date.parse('2026-06-01T12:00:00Z');
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000);

describe('deploying a build over the one before', () => {
  let root: string;
  let served: string;
  let fresh: string;

  const put = (folder: string, name: string, words: string, at = daysAgo(1)) => {
    mkdirSync(join(folder, 'i18n'), { recursive: true });
    writeFileSync(join(folder, name), words);
    utimesSync(join(folder, name), at, at);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'flegt-merge-'));
    served = join(root, 'served');
    fresh = join(root, 'fresh');
    put(served, 'index.html', 'before');
    put(served, 'main-AAaa_AA9.js', 'recent', daysAgo(89));
    put(served, 'main-BBBBBBBB.js', 'ancient', daysAgo(91));
    put(served, 'i18n/gone.json', 'gone');
    put(fresh, 'index.html', 'after');
    put(fresh, 'main-CCCCCCCC.js', 'new');
    put(fresh, 'i18n/en.json', 'words');
    mergeBuild(fresh, served, NOW);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('serves the new files', () => {
    expect(readFileSync(join(served, 'index.html'), 'utf8')).toBe('after');
    expect(existsSync(join(served, 'main-CCCCCCCC.js'))).toBeTrue();
    expect(existsSync(join(served, 'i18n/en.json'))).toBeTrue();
  });

  it('keeps hashed files that open pages may still ask for, 90 days long', () => {
    expect(existsSync(join(served, 'main-AAaa_AA9.js'))).toBeTrue();
    expect(existsSync(join(served, 'main-BBBBBBBB.js'))).toBeFalse();
  });

  it('removes other files that are no longer made', () => {
    expect(existsSync(join(served, 'i18n/gone.json'))).toBeFalse();
  });
});
