import { Router, type Request, type RequestHandler } from 'express';
import { BODY_LIMITS, type BodyLimit } from '#server/http/body-limits';
import { parseJson } from '#server/http/parse-json';
import { Problem } from '#server/http/problem';
import { readBytes } from '#server/http/read-bytes';
import { tooLarge } from '#server/http/read-chunks';
import { getAccountId, getHalfAccountId } from '#server/http/session';

type Method = 'post' | 'put' | 'delete';
/** How long the sender may take: a slow network carries 256 KiB in a minute. */
export const PATIENCE_MS = { anybody: 20_000, half: 20_000, signedIn: 120_000 };

/** Reads the bodies the table of limits names, before the routes that use them. Who sends is known first. */
export function readBodies(): Router {
  const router = Router();
  for (const [route, limit] of Object.entries(BODY_LIMITS)) {
    const [method, path = ''] = route.toLowerCase().split(' ') as [Method, string];
    router[method](path, readBody(limit));
  }
  return router;
}

function readBody({ from, as, bytes: limit }: BodyLimit): RequestHandler {
  return async (request, _response, next) => {
    assertPlain(request);
    if (from === 'signedIn') getAccountId(request);
    if (from === 'half') getHalfAccountId(request);
    if (Number(request.get('content-length') ?? 0) > limit) throw tooLarge();
    if (as === 'json') {
      assertJson(request);
      request.body = parseJson(await readBytes(request, { limit, patienceMs: PATIENCE_MS[from] }));
    }
    next();
  };
}

/** @throws Problem 415 for a body that would have to be unpacked: twenty bytes may become gigabytes */
function assertPlain(request: Request): void {
  if ((request.get('content-encoding') ?? 'identity').toLowerCase() === 'identity') return;
  throw new Problem(415, 'unsupported-media-type', 'Send this as it is, without compressing it.');
}

/** @throws Problem 415 for a body of another type, or in another charset than JSON has (RFC 8259, 8.1) */
function assertJson(request: Request): void {
  if (!hasBody(request)) return;
  const [type, ...parameters] = (request.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.find((it) => it.trim().startsWith('charset='));
  if (type?.trim() === 'application/json' && /^[^=]*=\s*"?utf-8"?\s*$/.test(charset ?? '=utf-8')) return;
  throw new Problem(415, 'unsupported-media-type', 'Send this as application/json, in UTF-8.');
}

const hasBody = (request: Request): boolean =>
  request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;
