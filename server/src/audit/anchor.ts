import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { Database } from '#server/database/connection';
import type { Keys } from '#server/keys';
import { readHeadsBefore } from '#server/audit/event-repository';
import { hashCanonical, toCanonicalJson } from '#server/licences/canonical-hash';

/** What is signed of one day: over all chains as they were at its end, UTC. */
export interface AnchorBody {
  /** `2026-11-27` */
  readonly day: string;
  readonly chains: number;
  readonly events: number;
  /** SHA-256 over `licence version hash` of each chain, a line each, in the order of the licences' ids. */
  readonly root: string;
  /** Hash of the anchor before, whatever its day; null for the first. */
  readonly previousHash: string | null;
}

/** The instant at which `day` ends. */
export const endOfDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();

/** The heads of all chains at the end of `day`, counted and hashed. */
export async function computeRoot(db: Database, day: string): Promise<Pick<AnchorBody, 'chains' | 'events' | 'root'>> {
  const hash = createHash('sha256');
  let chains = 0;
  let events = 0;
  for await (const heads of readHeadsBefore(db, endOfDay(day)))
    for (const { licenceId, version, hash: head } of heads) {
      hash.update(`${licenceId} ${version} ${head}\n`);
      chains += 1;
      events += version;
    }
  return { chains, events, root: hash.digest('hex') };
}

export const hashAnchor = (body: AnchorBody): string => hashCanonical(body);

export function signAnchor({ receipt }: Keys, body: AnchorBody): string {
  return sign(null, Buffer.from(toCanonicalJson(body)), createPrivateKey(receipt.privateKeyPem)).toString('base64url');
}

/** Whether the signature is that of a key of this server, present or earlier. */
export function isSigned(keys: Keys, keyId: string, body: AnchorBody, signature: string): boolean {
  const key = [keys.receipt, ...keys.earlierReceiptKeys].find(({ id }) => id === keyId);
  if (!key) return false;
  const bytes = Buffer.from(toCanonicalJson(body));
  return verify(null, bytes, createPublicKey(key.publicKeyPem), Buffer.from(signature, 'base64url'));
}
