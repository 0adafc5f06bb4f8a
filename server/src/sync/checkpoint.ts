import * as z from 'zod/mini';
import { Uuid } from '#contract/values';
import { hashCanonical } from '#server/licences/canonical-hash';
import type { ActiveGrant } from '#server/roles/grant-repository';

/** A place in the change feed: behind row `id` of transaction `xid`. */
export interface Position {
  readonly xid: bigint;
  readonly id: string;
}
/** What a device presents: a position, which database it belongs to, and what the person was allowed then. */
export interface Checkpoint extends Position {
  readonly epoch: string;
  readonly grantsHash: string;
  /** The receipt the database does not hold and of which the device was told; empty when there is none. */
  readonly toldReceipt: string;
}

/** Before everything. */
export const BEGINNING: Position = { xid: 0n, id: '00000000-0000-0000-0000-000000000000' };

const Parts = z.tuple([
  Uuid,
  z.string().check(z.regex(/^\d{1,19}$/)),
  z.union([Uuid, z.literal(BEGINNING.id)]),
  z.string(),
  z.string(),
]);

export function formatCheckpoint({ epoch, xid, id, grantsHash, toldReceipt }: Checkpoint): string {
  return Buffer.from(JSON.stringify([epoch, String(xid), id, grantsHash, toldReceipt])).toString('base64url');
}

/** The checkpoint written in `text`; undefined when it is none, because the device must then start again, not fail. */
export function findCheckpoint(text: string): Checkpoint | undefined {
  try {
    const parts = Parts.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    if (!parts.success) return undefined;
    const [epoch, xid, id, grantsHash, toldReceipt] = parts.data;
    return { epoch, xid: BigInt(xid), id, grantsHash, toldReceipt };
  } catch {
    return undefined;
  }
}

/** Changes whenever what the grants let a person see may change. */
export function hashGrants(grants: readonly ActiveGrant[]): string {
  const reach = grants.map(({ role, companyId, country, officeCode }) =>
    [role, companyId, country, officeCode].join(' '),
  );
  return hashCanonical([...new Set(reach)].sort()).slice(0, 16);
}
