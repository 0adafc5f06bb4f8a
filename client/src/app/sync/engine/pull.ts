import { OFFERED_MS } from './back-off.ts';
import { fetchPage, type FetchedPage, type Place } from './fetch-page.ts';
import type { Pace } from './pace.ts';
import type { FeedStore, SyncPorts } from './ports.ts';
import { RefusedRequest, SyncPause } from './sync-failure.ts';

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
  const { feed } = ports;
  const start = await feed.load();
  let after = start.isToReadAgain ? NOWHERE : start.checkpoint;
  let newStarts = 0;
  let offers = false;
  for (;;) {
    const { page, clockOffsetMs } = await fetchOrStartAgain(ports, { after, receipt: start.newestReceipt }, pace);
    // Before the checkpoint moves: killed in between, the server says it again.
    // By the server's clock, as receipts are: that of the device may be months ahead.
    const offeredSince = new Date(Date.parse(page.serverTime) - OFFERED_MS);
    if (page.offerAgain && !offers) await feed.offerAgain(offeredSince, page.serverTime);
    offers ||= page.offerAgain;
    // This page is the first one of the new beginning.
    if (page.startAgain) {
      if ((newStarts += 1) > NEW_STARTS) throw new SyncPause('serverDown');
      await feed.beginBeside();
    }
    await store(feed, { page, clockOffsetMs }, newStarts > 0);
    if (!page.more) {
      await feed.prune(offeredSince);
      return offers;
    }
    if (page.checkpoint === after) throw new SyncPause('serverDown');
    after = page.checkpoint;
  }
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
