import { Router, type Response } from 'express';
import type { Database } from '#server/database/connection';
import { readRows } from '#server/database/read-rows';
import { getAccountId } from '#server/http/session';
import { endsOf, topicsOf } from '#server/live/topics';
import { loadActiveGrants } from '#server/roles/grant-repository';
import type { Services } from '#server/services';

/** A comment that keeps proxies from closing a quiet stream. */
const BEAT_MS = 20_000;
/** After it the stream ends and the device asks anew: proxies keep no connection for ever. */
const LIFETIME_MS = 5 * 60_000;
/** Changes that come together are one word. */
const GATHER_MS = 50;

/** `GET /api/live`: server-sent events. `changed` says that the feed has something new for this person; it carries nothing itself. */
export function liveRoutes({ db, live }: Pick<Services, 'db' | 'live'>): Router {
  return Router().get('/live', async (request, response) => {
    const accountId = getAccountId(request);
    const topics = topicsOf({ accountId, grants: await loadActiveGrants(db, accountId) });
    // It went away meanwhile.
    if (response.destroyed) return;
    // It asks by itself then: who ended another stream for it would only make that one come again.
    if (live.isFull(accountId)) return void response.status(204).end();
    response.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
    response.write(': listening\n\n');
    const timers = keepStream(response);
    const tell = () => timers.gather(() => response.write('event: changed\ndata:\n\n'));
    const endsWith = endsOf(accountId, request.sessionID);
    const end = () => response.end();
    // An answer that does not come is none: the stream ends by the clock.
    const review = () =>
      void isOpen(db, request.sessionID).then(
        (isStill) => isStill || end(),
        () => undefined,
      );
    response.once('close', live.add({ accountId, topics, endsWith, tell, review, end }));
    // Its session may have ended between the check and the listening, when nobody was told.
    review();
    // It may have changed since the device last asked.
    tell();
  });
}

const isOpen = async (db: Database, sid: string): Promise<boolean> =>
  (await readRows(db, 'select 1 as open from "Sessions" where sid = $1 and expires > now()', [sid])).length > 0;

/** The clocks of one stream, which stop with it. */
function keepStream(response: Response): { gather: (tell: () => void) => void } {
  const beat = setInterval(() => response.write(':\n\n'), BEAT_MS);
  const end = setTimeout(() => response.end(), LIFETIME_MS);
  let gathering: NodeJS.Timeout | undefined;
  response.once('close', () => {
    clearInterval(beat);
    clearTimeout(end);
    clearTimeout(gathering);
  });
  const gather = (tell: () => void) => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      tell();
    }, GATHER_MS);
  };
  return { gather };
}
