import type { z } from 'zod/mini';
import type { ChangesPage, ChangesQuery } from '#contract/changes';
import type { Database } from '#server/database/connection';
import { loadActiveGrants } from '#server/roles/grant-repository';
import { loadChangeKeys, loadFeedState, type FeedState } from '#server/sync/change-repository';
import { BEGINNING, findCheckpoint, formatCheckpoint, hashGrants, type Position } from '#server/sync/checkpoint';
import { fillPage } from '#server/sync/fill-page';

/**
 * A page of what the person may see and the device has not yet. Where the device must start again, the page is the first one
 * of the new beginning.
 */
export async function loadChanges(
  db: Database,
  accountId: string,
  { after, limit, receipt }: z.infer<typeof ChangesQuery>,
): Promise<ChangesPage> {
  const grants = await loadActiveGrants(db, accountId);
  const viewer = { accountId, grants };
  const state = await loadFeedState(db, accountId, receipt);
  const grantsHash = hashGrants(grants);
  const toldReceipt = state.isReceiptKnown ? '' : (receipt ?? '');
  const { position, startAgain, offerAgain } = findPlace(after, state, grantsHash, toldReceipt);
  const keys = await loadChangeKeys(db, viewer, position, state.settledXid, limit + 1);
  const { changes, last } = await fillPage(db, viewer, keys.slice(0, limit));
  const more = keys.at(-1) !== last;
  // At the end the device stands before the first transaction that was still open, so that none is skipped.
  const reached = more && last ? { xid: last.xid, id: last.id } : { xid: state.settledXid, id: BEGINNING.id };
  return {
    startAgain,
    offerAgain,
    changes,
    checkpoint: formatCheckpoint({
      epoch: state.epoch,
      xid: BigInt(reached.xid),
      id: reached.id,
      grantsHash,
      toldReceipt,
    }),
    more,
    serverTime: new Date().toISOString(),
  };
}

interface Place {
  readonly position: Position;
  readonly startAgain: boolean;
  readonly offerAgain: boolean;
}

/** Where to go on; from the beginning when the device's place means nothing here, or its grants were others. */
function findPlace(after: string | undefined, state: FeedState, grantsHash: string, unknownReceipt: string): Place {
  const checkpoint = after === undefined ? undefined : findCheckpoint(after);
  const isRestored =
    // Told once: the pages of the new beginning present the same receipt.
    (unknownReceipt !== '' && checkpoint?.toldReceipt !== unknownReceipt) ||
    (checkpoint !== undefined && (checkpoint.epoch !== state.epoch || checkpoint.xid > BigInt(state.nextXid)));
  if (!checkpoint || isRestored || checkpoint.grantsHash !== grantsHash)
    return { position: BEGINNING, startAgain: after !== undefined, offerAgain: isRestored };
  return { position: checkpoint, startAgain: false, offerAgain: false };
}
