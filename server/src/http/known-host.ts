import type { RequestHandler } from 'express';
import type { Config } from '#server/config';
import { Problem } from '#server/http/problem';

/** A `Host` header: a name, an IPv4 address or an IPv6 address in brackets, with or without a port. */
const HOST = /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d+)?$/i;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Answers requests only under the names this server is known by: that of `PUBLIC_URL`, those of `ALLOWED_HOSTS` and, outside
 * production, this machine's own. Whoever lets a name of theirs point at this machine (DNS rebinding) has a browser send that name.
 * `X-Forwarded-Host` is never asked: a page may set it.
 */
export function requireKnownHost(config: Pick<Config, 'publicUrl' | 'allowedHosts' | 'isProduction'>): RequestHandler {
  const own = config.isProduction ? [] : LOOPBACK;
  const known = new Set([new URL(config.publicUrl).hostname, ...config.allowedHosts, ...own]);
  return (request, _response, next) => {
    const name = HOST.exec(request.get('host') ?? '')?.[1]?.toLowerCase();
    if (name === undefined || !known.has(name))
      throw new Problem(
        421,
        'unknown-host',
        'This server is not known by the name it was asked for. Whoever runs it can add the name to ALLOWED_HOSTS.',
      );
    next();
  };
}
