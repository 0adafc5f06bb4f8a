import { ChangesPage } from '#contract/changes';
import type { FeedStore, SyncPorts } from './ports.ts';
import { readAnswer } from './read-answer.ts';
import { SyncPause } from './sync-failure.ts';

const CHANGES_MS = 30_000;
const PAGE_LIMIT = 200;
/** How long a command is kept with its receipt, to be offered again after a restore of the server. */
const OFFERED_MS = 30 * 24 * 3_600_000;
/** "Start again" in one pull, at most. */
const NEW_STARTS = 3;

/**
 * Follows the server's changes to the end.
 * @returns whether commands are offered again, so that the outbox has to be sent once more
 * @throws SyncPause
 */
export async function pull(ports: SyncPorts): Promise<boolean> {
  const { feed, now } = ports;
  const offeredSince = new Date(now().getTime() - OFFERED_MS);
  const start = await feed.load();
  let after = start.checkpoint;
  let newStarts = 0;
  let offers = false;
  for (;;) {
    const { page, clockOffsetMs } = await fetchPage(ports, after, start.newestReceipt);
    // Before the checkpoint moves: killed in between, the server says it again.
    if (page.offerAgain && !offers) await feed.offerAgain(offeredSince);
    offers ||= page.offerAgain;
    // This page is the first one of the new beginning.
    if (page.startAgain) {
      if ((newStarts += 1) > NEW_STARTS) throw new SyncPause('serverDown');
      await feed.beginBeside();
    }
    await store(feed, page, clockOffsetMs, newStarts > 0);
    if (!page.more) break;
    if (page.checkpoint === after) throw new SyncPause('serverDown');
    after = page.checkpoint;
  }
  await feed.prune(offeredSince);
  return offers;
}

async function store(feed: FeedStore, page: ChangesPage, clockOffsetMs: number, isBeside: boolean): Promise<void> {
  if (!isBeside) return feed.apply(page, clockOffsetMs);
  return page.more ? feed.fillBeside(page) : feed.swap(page, clockOffsetMs);
}

async function fetchPage(
  { transport, now }: SyncPorts,
  after: string | null,
  receipt: string | null,
): Promise<{ page: ChangesPage; clockOffsetMs: number }> {
  const query = new URLSearchParams({ limit: String(PAGE_LIMIT) });
  if (after !== null) query.set('after', after);
  if (receipt !== null) query.set('receipt', receipt);
  const askedAt = now().getTime();
  const answer = await transport({ method: 'GET', path: `/api/changes?${query}`, timeoutMs: CHANGES_MS });
  const page = readAnswer(answer, ChangesPage);
  const middle = (askedAt + now().getTime()) / 2;
  return { page, clockOffsetMs: Math.round(Date.parse(page.serverTime) - middle) };
}
