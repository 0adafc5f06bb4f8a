import { Problem } from '#server/http/problem';

/** Brackets within brackets, at most; a command with a licence in it has ten. */
const MOST_DEPTH = 32;

/**
 * The value written in `bytes`; undefined where there are none. How deep it goes is known before anything is made of it.
 * @throws Problem 400 `malformed-request`
 */
export function parseJson(bytes: Buffer): unknown {
  if (!bytes.length) return undefined;
  if (isDeeperThan(bytes, MOST_DEPTH)) throw malformed();
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw malformed();
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Reads each byte once. None of these signs is a part of another one in UTF-8. */
function isDeeperThan(bytes: Uint8Array, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const sign = bytes[at] as number;
    if (sign === QUOTE) at = findEndOfText(bytes, at);
    else if (OPENING.has(sign) && ++depth > most) return true;
    else if (CLOSING.has(sign)) depth--;
  }
  return false;
}

function findEndOfText(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

const malformed = (): Problem => new Problem(400, 'malformed-request', 'The request cannot be read.');
