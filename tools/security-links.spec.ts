import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const VERDICTS = ['met', 'not applicable', 'not met'];
/** Requirements of levels 1 and 2 in each chapter of ASVS 5.0.0. */
const IN_CHAPTER = {
  V1: 27,
  V2: 11,
  V3: 19,
  V4: 10,
  V5: 9,
  V6: 35,
  V7: 18,
  V8: 7,
  V9: 7,
  V10: 29,
  V11: 14,
  V12: 9,
  V13: 13,
  V14: 9,
  V15: 13,
  V16: 16,
  V17: 7,
};

interface Row {
  readonly id: string;
  readonly verdict: string;
  readonly reason: string;
}

const read = (file: string) => readFileSync(file, 'utf8');
const ROWS = read('docs/asvs.md')
  .split('\n')
  .filter((line) => /^\| V\d/.test(line))
  .map((line): Row => {
    const [, id = '', , , verdict = '', reason = ''] = line.split('|').map((part) => part.trim());
    return { id, verdict, reason };
  });
const linksIn = (text: string) => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
/** As GitHub makes anchors of headings. */
const anchorsOf = (file: string) =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/g, '-'),
  );

function isThere(from: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path ? join(dirname(from), path) : from;
  return existsSync(file) && (anchor === undefined || anchorsOf(file).includes(anchor));
}

describe('what is said of security', () => {
  for (const file of ['docs/security.md', 'docs/asvs.md', 'docs/operations.md', 'docs/architecture.md', 'README.md'])
    it(`links only to what there is: ${file}`, () => {
      const own = linksIn(read(file)).filter((target) => !/^[a-z]+:/.test(target));
      expect(own.filter((target) => !isThere(file, target))).toEqual([]);
    });

  it('has a verdict for every requirement, each once', () => {
    const ids = ROWS.map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
    expect(ROWS.filter(({ verdict }) => !VERDICTS.includes(verdict)).map(({ id }) => id)).toEqual([]);
    for (const [chapter, count] of Object.entries(IN_CHAPTER))
      expect(ids.filter((id) => id.startsWith(`${chapter}.`)).length)
        .withContext(chapter)
        .toBe(count);
  });

  it('shows what is met by a file, and gives a reason for all else', () => {
    const met = ROWS.filter(({ verdict }) => verdict === 'met');
    const isShown = ({ reason }: Row) => linksIn(reason).length > 0 || reason.length > 20;
    expect(met.filter((row) => !isShown(row)).map(({ id }) => id)).toEqual([]);
    expect(ROWS.filter(({ reason }) => !reason).map(({ id }) => id)).toEqual([]);
  });
});
