/** What `npm run stories` was asked for. */
export interface StoryOptions {
  /** Part of the names of the files to run. */
  readonly wanted: string;
  /** Null: in the order of their names. */
  readonly seed: number | null;
  /** Whether one core is kept busy meanwhile. */
  readonly isBusy: boolean;
}

/** `[part of a file name] [--shuffle [--seed N]] [--busy]`; without a seed one is drawn. @throws Error for an option it does not know */
export function readStoryOptions(args: readonly string[], draw: () => number): StoryOptions {
  let seed: number | null = null;
  let isShuffled = false;
  let isBusy = false;
  let wanted = '';
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '--shuffle') isShuffled = true;
    else if (arg === '--busy') isBusy = true;
    else if (arg === '--seed') seed = readSeed(args[(at += 1)]);
    else if (arg.startsWith('--')) throw new Error(`Stories know --shuffle, --seed N and --busy, not ${arg}.`);
    else wanted = arg;
  }
  return { wanted, isBusy, seed: isShuffled ? (seed ?? draw()) : null };
}

function readSeed(text: string | undefined): number {
  const seed = Number(text);
  if (!text || !Number.isInteger(seed) || seed < 0) throw new Error('After --seed comes a whole number.');
  return seed;
}

/** `files` in an order of their own for each seed, the same on every machine: sorted by a hash of seed and name. */
export function shuffleStories(files: readonly string[], seed: number): string[] {
  const placeOf = (name: string) => hash(`${seed} ${name}`);
  return [...files].sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
