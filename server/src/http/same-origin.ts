import type { RequestHandler } from 'express';
import type { Config } from '#server/config';
import { Problem } from '#server/http/problem';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site makes a browser send: `Sec-Fetch-Site` where the browser sends it, else `Origin`.
 * Programs that send neither carry no cookie of somebody else. An origin may be the host asked for, which `requireKnownHost` looked at;
 * in production only by https.
 */
export function requireSameOrigin({
  publicUrl,
  isProduction,
}: Pick<Config, 'publicUrl' | 'isProduction'>): RequestHandler {
  const ownOrigin = new URL(publicUrl).origin;
  const isHost = (origin: string, host: string | undefined): boolean => {
    if (!URL.canParse(origin)) return false;
    const url = new URL(origin);
    return url.host === host?.toLowerCase() && (url.protocol === 'https:' || !isProduction);
  };
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
