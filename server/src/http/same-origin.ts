import type { RequestHandler } from 'express';
import { Problem } from '#server/http/problem';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site makes a browser send: `Sec-Fetch-Site` where the browser sends it, else `Origin`.
 * Programs that send neither carry no cookie of somebody else.
 */
export function requireSameOrigin(publicUrl: string): RequestHandler {
  const ownOrigin = new URL(publicUrl).origin;
  return (request, _response, next) => {
    if (READING.has(request.method)) return next();
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const isOwn = site
      ? site === 'same-origin'
      : !origin || origin === ownOrigin || isHost(origin, request.get('host'));
    if (!isOwn) throw new Problem(403, 'other-origin', 'This request came from another site.');
    next();
  };
}

function isHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
