import { BareChangesPage } from '#contract/changes';
import { describeRow, FeedPageSchema, type FeedPage } from './feed-page.ts';
import { assertReachable } from './check-session.ts';
import type { Pace } from './pace.ts';
import type { SyncPorts } from './ports.ts';
import { readAnswer } from './read-answer.ts';
import { ForeignAnswer, RefusedRequest, SyncPause } from './sync-failure.ts';
import type { TransportAnswer } from './transport.ts';

const CHANGES_MS = 30_000;

/** Where the feed is to go on. */
export interface Place {
  readonly after: string | null;
  readonly receipt: string | null;
}

/** A page, and server time minus device time. */
export interface FetchedPage {
  readonly page: FeedPage;
  readonly clockOffsetMs: number;
}

/** The answer is not one that can be used, or none of the server; the server itself is there. */
class BrokenPage extends Error {
  override readonly name = 'BrokenPage';
}

/**
 * The page behind `place`. Where it cannot be had it is asked for in halves, down to one row; of a row that cannot be had either, its
 * name alone is fetched, to go on behind it.
 * @throws SyncPause when the server asks to wait, or even that cannot be had
 */
export async function fetchPage(ports: SyncPorts, place: Place, pace: Pace): Promise<FetchedPage> {
  for (;;)
    try {
      const fetched = await ask(ports, place, pace.limit);
      pace.faster();
      return fetched;
    } catch (error) {
      // It may be the size that a slow network does not carry: the next try asks for less.
      if (error instanceof SyncPause && error.reach === 'offline') pace.slower();
      if (!(error instanceof BrokenPage)) throw error;
      if (pace.limit === 1) return await fetchName(ports, place);
      pace.slower();
    }
}

async function ask(ports: SyncPorts, place: Place, limit: number): Promise<FetchedPage> {
  const { answer, offsetTo } = await request(ports, place, { limit: String(limit) });
  const page = await readOrBreak(ports, answer, FeedPageSchema);
  return { page, clockOffsetMs: offsetTo(page.serverTime) };
}

async function fetchName(ports: SyncPorts, place: Place): Promise<FetchedPage> {
  const { answer, offsetTo } = await request(ports, place, { limit: '1', bare: 'true' });
  try {
    const { changes, ...page } = await readOrBreak(ports, answer, BareChangesPage);
    return {
      page: { ...page, changes: [], unreadable: changes.flatMap(describeRow) },
      clockOffsetMs: offsetTo(page.serverTime),
    };
  } catch (error) {
    throw error instanceof BrokenPage ? new SyncPause('serverDown') : error;
  }
}

async function request({ transport, now }: SyncPorts, { after, receipt }: Place, how: Record<string, string>) {
  const query = new URLSearchParams(how);
  if (after !== null) query.set('after', after);
  if (receipt !== null) query.set('receipt', receipt);
  const askedAt = now().getTime();
  const answer = await transport({ method: 'GET', path: `/api/changes?${query}`, timeoutMs: CHANGES_MS });
  const middle = (askedAt + now().getTime()) / 2;
  return { answer, offsetTo: (serverTime: string) => Math.round(Date.parse(serverTime) - middle) };
}

async function readOrBreak<Value>(
  ports: SyncPorts,
  answer: TransportAnswer,
  schema: Parameters<typeof readAnswer<Value>>[1],
): Promise<Value> {
  const isAskedToWait = answer.status === 503 && answer.header('retry-after') !== null;
  try {
    return readAnswer(answer, schema);
  } catch (error) {
    if (error instanceof ForeignAnswer) await assertReachable(ports);
    else if (error instanceof RefusedRequest || isAskedToWait) throw error;
    else if (!(error instanceof SyncPause) || error.reach !== 'serverDown') throw error;
    throw new BrokenPage();
  }
}
