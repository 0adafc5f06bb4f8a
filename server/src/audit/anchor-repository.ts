import type { AnchorBody } from '#server/audit/anchor';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';

/** An anchor as stored. */
export interface Anchor {
  readonly body: AnchorBody;
  readonly hash: string;
  readonly keyId: string;
  readonly signature: string;
}

type AnchorRow = Omit<AnchorBody, 'events'> & { readonly events: string } & Omit<Anchor, 'body'>;

const SELECT_ANCHORS = `
  select to_char(day, 'YYYY-MM-DD') as day, chains, events, root, previous_hash as "previousHash", hash, key_id as "keyId", signature
  from audit_anchors`;

const toAnchor = ({ hash, keyId, signature, events, ...body }: AnchorRow): Anchor => ({
  body: { ...body, events: Number(events) },
  hash,
  keyId,
  signature,
});

/** All anchors, the oldest first. */
export async function loadAnchors(db: Database): Promise<Anchor[]> {
  return (await selectRows<AnchorRow>(db, `${SELECT_ANCHORS} order by day`)).map(toAnchor);
}

/** The newest anchor; later ones wait until `tx` ends. */
export async function findLastAnchor(db: Database, tx: Transaction): Promise<Anchor | undefined> {
  await selectRows(db, 'lock table audit_anchors in share row exclusive mode', [], tx);
  const row = await findRow<AnchorRow>(db, `${SELECT_ANCHORS} order by day desc limit 1`, [], tx);
  return row && toAnchor(row);
}

export async function insertAnchor(db: Database, anchor: Anchor, tx: Transaction): Promise<void> {
  const { body, hash, keyId, signature } = anchor;
  const sql = `
    insert into audit_anchors (day, chains, events, root, previous_hash, hash, key_id, signature) values ($1, $2, $3, $4, $5, $6, $7, $8)`;
  const values = [body.day, body.chains, body.events, body.root, body.previousHash, hash, keyId, signature];
  await selectRows(db, sql, values, tx);
}
