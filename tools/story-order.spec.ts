import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStoryOptions, shuffleStories } from './story-order.ts';

const FOLDER = 'e2e/specs';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.spec.ts'));

describe('the order of stories', () => {
  it('T2: is another one for each seed, the same again for the same, and leaves none out', () => {
    const [one, again, other] = [1, 1, 2].map((seed) => shuffleStories(files, seed));
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
    expect(one?.toSorted()).toEqual(files.toSorted());
  });

  it('T2: is what the command line asks for', () => {
    const draw = () => 7;
    expect(readStoryOptions([], draw)).toEqual({ wanted: '', seed: null, isBusy: false });
    expect(readStoryOptions(['live', '--busy'], draw)).toEqual({ wanted: 'live', seed: null, isBusy: true });
    expect(readStoryOptions(['--shuffle'], draw).seed).toBe(7);
    expect(readStoryOptions(['--shuffle', '--seed', '3'], draw).seed).toBe(3);
    for (const bad of [['--seed'], ['--seed', 'x'], ['--slow']]) expect(() => readStoryOptions(bad, draw)).toThrow();
  });
});

describe('the licences that stories start from', () => {
  it('T1: are named or made by them, never what comes first in a list without an order', () => {
    const takesAny = /listLicences\(\)\)?\s*\)?\s*\.(find|filter)\((?![^;]*(\bid\b|licenceNumber))[^;]*;/;
    const careless = files.filter((name) => takesAny.test(readFileSync(join(FOLDER, name), 'utf8')));
    expect(careless).toEqual([]);
    expect(takesAny.test('const [any] = (await caller.listLicences()).filter(({ isOwn }) => isOwn);')).toBeTrue();
  });
});
