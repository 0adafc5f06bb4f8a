import { computeRoot, hashAnchor, isSigned } from '#server/audit/anchor';
import { loadAnchors, type Anchor } from '#server/audit/anchor-repository';
import { findHead, loadChains, readHeads, type ChainHead, type StoredEvent } from '#server/audit/event-repository';
import type { Database } from '#server/database/connection';
import type { Keys } from '#server/keys';
import { hashCanonical } from '#server/licences/canonical-hash';
import { hashEvent } from '#server/licences/licence-event';

/** What was looked at, and the first link that does not hold; null where all do. */
export interface Verdict {
  readonly licences: number;
  readonly events: number;
  readonly anchors: number;
  /** One sentence that names the licence and the version, or the day. */
  readonly broken: string | null;
}

/** Recomputes every hash: the events of each chain, its head against the licence, and the anchors against the chains. */
export async function verifyChains(db: Database, keys: Keys): Promise<Verdict> {
  let licences = 0;
  let events = 0;
  for await (const heads of readHeads(db)) {
    const chains = await loadChains(
      db,
      heads.map(({ id }) => id),
    );
    for (const head of heads) {
      const chain = chains.get(head.id) ?? [];
      licences += 1;
      events += chain.length;
      const broken = findBrokenLink(chain) ?? (await findWrongHead(db, head, chain));
      if (broken) return { licences, events, anchors: 0, broken: `Licence ${head.id}: ${broken}` };
    }
  }
  const anchors = await loadAnchors(db);
  return { licences, events, anchors: anchors.length, broken: await findBrokenAnchor(db, keys, anchors) };
}

function findBrokenLink(chain: readonly StoredEvent[]): string | undefined {
  for (const [position, { event, hash }] of chain.entries()) {
    if (event.version !== position + 1) return `version ${position + 1} is missing.`;
    if (event.previousHash !== (chain[position - 1]?.hash ?? null))
      return `version ${event.version} does not name the hash before it.`;
    if (hashEvent(event) !== hash) return `version ${event.version} was altered.`;
  }
  return undefined;
}

/** A chain longer than its licence was read before the licence went on: then the two are read once more, some times at most. */
async function findWrongHead(
  db: Database,
  head: ChainHead,
  chain: readonly StoredEvent[],
  looks = 5,
): Promise<string | undefined> {
  const wrong = describeWrongHead(head, chain);
  if (!wrong || chain.length <= head.version || looks === 0) return wrong;
  const now = await findHead(db, head.id);
  const chains = await loadChains(db, [head.id]);
  return now ? findWrongHead(db, now, chains.get(head.id) ?? [], looks - 1) : wrong;
}

function describeWrongHead(head: ChainHead, chain: readonly StoredEvent[]): string | undefined {
  const last = chain.at(-1);
  if (!last || head.version > chain.length || head.chainHead !== last.hash)
    return `the history ends at version ${chain.length}, the licence says version ${head.version} with another hash: its tail was cut off or replaced.`;
  const after = last.event.after as { validation?: string; clearance?: string; contentSha256?: string };
  const isSame =
    after.validation === head.validation &&
    after.clearance === head.clearance &&
    after.contentSha256 === head.contentSha256 &&
    hashCanonical(head.content) === head.contentSha256;
  return isSame ? undefined : `its present state or content is not that of version ${chain.length}.`;
}

async function findBrokenAnchor(db: Database, keys: Keys, anchors: readonly Anchor[]): Promise<string | null> {
  for (const [position, { body, hash, keyId, signature }] of anchors.entries()) {
    const name = `Anchor of ${body.day}: `;
    if (body.previousHash !== (anchors[position - 1]?.hash ?? null)) return `${name}the one before it is missing.`;
    if (hashAnchor(body) !== hash || !isSigned(keys, keyId, body, signature)) return `${name}it was altered.`;
    const { root, chains, events } = await computeRoot(db, body.day);
    if (root !== body.root)
      return `${name}it covers ${body.chains} licences with ${body.events} events, the database has ${chains} with ${events} up to that day: something before it was altered or cut off.`;
  }
  return null;
}
