import { computeRoot, hashAnchor, signAnchor } from '#server/audit/anchor';
import { findLastAnchor, insertAnchor } from '#server/audit/anchor-repository';
import type { Services } from '#server/services';

/** By then every transaction of the day before has ended (`TRANSACTION_MS`). */
const SETTLED_MS = 60_000;

/**
 * Does `anchor-chains`: anchors the heads of all chains as they were at the end of yesterday, UTC. Done again, or on a second
 * server, it adds nothing. Days on which no server ran have no anchor: the next one covers them.
 */
export function createAnchorChains({ db, keys }: Pick<Services, 'db' | 'keys'>): () => Promise<void> {
  return () => anchorDay({ db, keys }, dayBefore(new Date(Date.now() - SETTLED_MS)));
}

export async function anchorDay({ db, keys }: Pick<Services, 'db' | 'keys'>, day: string): Promise<void> {
  // What a day was is settled: it is read outside, so that the short transaction holds nobody up.
  const computed = await computeRoot(db, day);
  await db.transaction(async (tx) => {
    const last = await findLastAnchor(db, tx);
    if (last && last.body.day >= day) return;
    const body = { day, ...computed, previousHash: last?.hash ?? null };
    const keyId = keys.receipt.id;
    await insertAnchor(db, { body, hash: hashAnchor(body), keyId, signature: signAnchor(keys, body) }, tx);
  });
}

const dayBefore = (now: Date): string => new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10);
