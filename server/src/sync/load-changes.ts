import type { z } from 'zod/mini';
import type { BareChange, BareChangesPage, ChangesPage, ChangesQuery } from '#contract/changes';
import type { Database } from '#server/database/connection';
import { loadActiveGrants } from '#server/roles/grant-repository';
import {
  loadChangeKeys,
  loadFeedState,
  loadNumbers,
  type ChangeKey,
  type FeedState,
} from '#server/sync/change-repository';
import { BEGINNING, findCheckpoint, formatCheckpoint, hashGrants, type Position } from '#server/sync/checkpoint';
import { fillPage } from '#server/sync/fill-page';

/**
 * A page of what the person may see and the device has not yet. Where the device must start again, the page is the first one
 * of the new beginning.
 */
export async function loadChanges(
  db: Database,
  accountId: string,
  { after, limit, receipt, bare }: z.infer<typeof ChangesQuery>,
): Promise<ChangesPage | BareChangesPage> {
  const grants = await loadActiveGrants(db, accountId);
  const viewer = { accountId, grants };
  const state = await loadFeedState(db, accountId, receipt);
  const grantsHash = hashGrants(grants);
  const toldReceipt = state.isReceiptKnown ? '' : (receipt ?? '');
  const { position, startAgain, offerAgain } = findPlace(after, state, grantsHash, toldReceipt);
  const keys = await loadChangeKeys(db, viewer, position, state.settledXid, limit + 1);
  const page = keys.slice(0, limit);
  const { changes, last } = await (bare ? fillBarePage(db, page) : fillPage(db, viewer, page));
  const more = keys.at(-1) !== last;
  // At the end the device stands before the first transaction that was still open, so that none is skipped.
  const reached = more && last ? { xid: last.xid, id: last.id } : { xid: state.settledXid, id: BEGINNING.id };
  const envelope = {
    startAgain,
    offerAgain,
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
  return { ...envelope, changes } as ChangesPage | BareChangesPage;
}

/** The names of what changed, as few statements can fail for. */
async function fillBarePage(db: Database, keys: readonly ChangeKey[]) {
  const numbers = await loadNumbers(
    db,
    keys.map(({ licenceId }) => licenceId),
  );
  const changes = keys.map(({ kind, id, licenceId }): BareChange => ({
    kind,
    id: kind === 'tombstone' ? licenceId : id,
    licenceNumber: (kind === 'licence' && numbers.get(id)) || '',
  }));
  return { changes, last: keys.at(-1) };
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
