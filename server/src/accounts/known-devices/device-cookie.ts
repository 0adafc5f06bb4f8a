import { createHash, randomBytes } from 'node:crypto';
import type { Request } from 'express';
import { nameCookie } from '#server/http/name-cookie';

/** Browsers keep a cookie for no longer. */
export const KNOWN_FOR_DAYS = 400;

// One for each account, so that people who share a browser do not take each other's.
const nameOf = ({ secure }: Request, accountId: string): string =>
  nameCookie(`flegt-device-${digest(accountId).slice(0, 16)}`, secure);

/** Gives the browser a new token for the account. @returns its hash, which is what is stored */
export function giveDeviceCookie(request: Request, accountId: string): string {
  const token = randomBytes(32).toString('base64url');
  request.res?.cookie(nameOf(request, accountId), token, {
    httpOnly: true,
    sameSite: 'strict',
    secure: request.secure,
    // A name with the prefix wants all paths.
    path: request.secure ? '/' : '/api',
    maxAge: KNOWN_FOR_DAYS * 86_400_000,
  });
  return digest(token);
}

/** The hash of the token this browser sends for the account; undefined where it sends none. */
export function readDeviceCookie(request: Request, accountId: string): string | undefined {
  const start = `${nameOf(request, accountId)}=`;
  const cookies = request.get('cookie')?.split(/;\s*/) ?? [];
  const token = cookies.find((it) => it.startsWith(start))?.slice(start.length);
  return token && /^[\w-]{43}$/.test(token) ? digest(token) : undefined;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
