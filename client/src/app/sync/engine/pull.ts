import { fetchPage, type FetchedPage, type Place } from './fetch-page.ts';
import type { Pace } from './pace.ts';
import type { FeedStore, SyncPorts } from './ports.ts';
import { RefusedRequest, SyncPause } from './sync-failure.ts';

/** How long a command is kept with its receipt, to be offered again after a restore of the server. */
export const OFFERED_MS = 30 * 24 * 3_600_000;
/** "Start again" in one pull, at most. */
const NEW_STARTS = 3;
/** A place no server knows: it says "start again". */
const NOWHERE = '';

/**
 * Follows the server's changes to the end.
 * @returns whether commands are offered again, so that the outbox has to be sent once more
 * @throws SyncPause
 */
export async function pull(ports: SyncPorts, pace: Pace): Promise<boolean> {
  const { feed, now } = ports;
  const offeredSince = new Date(now().getTime() - OFFERED_MS);
  const start = await feed.load();
  let after = start.isToReadAgain ? NOWHERE : start.checkpoint;
  let newStarts = 0;
  let offers = false;
  for (;;) {
    const { page, clockOffsetMs } = await fetchOrStartAgain(ports, { after, receipt: start.newestReceipt }, pace);
    // Before the checkpoint moves: killed in between, the server says it again.
    if (page.offerAgain && !offers) await feed.offerAgain(offeredSince);
    offers ||= page.offerAgain;
    // This page is the first one of the new beginning.
    if (page.startAgain) {
      if ((newStarts += 1) > NEW_STARTS) throw new SyncPause('serverDown');
      await feed.beginBeside();
    }
    await store(feed, { page, clockOffsetMs }, newStarts > 0);
    if (!page.more) break;
    if (page.checkpoint === after) throw new SyncPause('serverDown');
    after = page.checkpoint;
  }
  await feed.prune(offeredSince);
  return offers;
}

/** A place the server refuses to hear of leads nowhere: the device starts again rather than standing still for ever. */
async function fetchOrStartAgain(ports: SyncPorts, place: Place, pace: Pace): Promise<FetchedPage> {
  try {
    return await fetchPage(ports, place, pace);
  } catch (error) {
    if (!(error instanceof RefusedRequest)) throw error;
    if (place.after === NOWHERE || place.after === null) throw new SyncPause('serverDown');
    return fetchOrStartAgain(ports, { ...place, after: NOWHERE }, pace);
  }
}

async function store(feed: FeedStore, { page, clockOffsetMs }: FetchedPage, isBeside: boolean): Promise<void> {
  if (!isBeside) return feed.apply(page, clockOffsetMs);
  return page.more ? feed.fillBeside(page) : feed.swap(page, clockOffsetMs);
}
