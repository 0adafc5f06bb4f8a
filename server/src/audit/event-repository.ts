import { findRow, selectRows, type Database } from '#server/database/connection';
import type { LicenceEvent } from '#server/licences/licence-event';

/** Chains read at once. */
const CHAINS = 500;

/** What the licence itself says of its chain. */
export interface ChainHead {
  readonly id: string;
  readonly version: number;
  readonly chainHead: string;
  readonly validation: string;
  readonly clearance: string;
  readonly contentSha256: string;
  readonly content: object;
}

/** A stored event with the hash that stands beside it. */
export interface StoredEvent {
  readonly event: LicenceEvent;
  readonly hash: string;
}

const SELECT_HEADS = `
  select id, version, chain_head as "chainHead", validation_state as validation, clearance_state as clearance,
         content_sha256 as "contentSha256", content
  from licences`;

/** All licences, discarded ones too, some at a time, in the order of their ids. */
export async function* readHeads(db: Database): AsyncGenerator<readonly ChainHead[]> {
  for (let after: string | null | undefined = null; after !== undefined;) {
    const sql = `${SELECT_HEADS} where $1::uuid is null or id > $1::uuid order by id limit ${CHAINS}`;
    const heads: ChainHead[] = await selectRows<ChainHead>(db, sql, [after]);
    yield heads;
    after = heads.length < CHAINS ? undefined : heads.at(-1)?.id;
  }
}

/** What the licence says now. */
export function findHead(db: Database, id: string): Promise<ChainHead | undefined> {
  return findRow<ChainHead>(db, `${SELECT_HEADS} where id = $1`, [id]);
}

type EventRow = Omit<LicenceEvent, 'at' | 'deviceAt' | 'deviceOffsetMs'> & {
  readonly at: Date;
  readonly deviceAt: Date;
  readonly deviceOffsetMs: string;
  readonly hash: string;
};

/** The events of these licences, by licence, in order. */
export async function loadChains(db: Database, ids: readonly string[]): Promise<Map<string, StoredEvent[]>> {
  const rows = await selectRows<EventRow>(
    db,
    `select id, licence_id as "licenceId", version, kind, account_id as "accountId", grant_id as "grantId", device_id as "deviceId",
            at, device_at as "deviceAt", device_offset_ms as "deviceOffsetMs", before, after, words,
            previous_hash as "previousHash", hash
     from licence_events where licence_id = any($1::uuid[]) order by licence_id, version`,
    [ids],
  );
  const chains = new Map<string, StoredEvent[]>();
  for (const { hash, ...row } of rows) {
    const event = {
      ...row,
      at: row.at.toISOString(),
      deviceAt: row.deviceAt.toISOString(),
      deviceOffsetMs: Number(row.deviceOffsetMs),
    };
    chains.set(row.licenceId, [...(chains.get(row.licenceId) ?? []), { event, hash }]);
  }
  return chains;
}

/** The head of one chain at the end of a day. */
export interface DayHead {
  readonly licenceId: string;
  readonly version: number;
  readonly hash: string;
}

/**
 * The heads of all chains as they were before `end` (an instant), some at a time, in the order of the licences' ids. The licences of
 * a page and where the next one begins come from one statement: others are added meanwhile.
 */
export async function* readHeadsBefore(db: Database, end: string): AsyncGenerator<readonly DayHead[]> {
  for (let after: string | null | undefined = null; after !== undefined;) {
    const page: (Omit<DayHead, 'hash'> & { readonly hash: string | null })[] = await selectRows(
      db,
      `select p.id as "licenceId", e.version, e.hash
       from (select id from licences where $1::uuid is null or id > $1::uuid order by id limit ${CHAINS}) p
       left join lateral (select version, hash from licence_events where licence_id = p.id and at < $2
                          order by version desc limit 1) e on true
       order by p.id`,
      [after, end],
    );
    yield page.filter((head): head is DayHead => head.hash !== null);
    after = page.length < CHAINS ? undefined : page.at(-1)?.licenceId;
  }
}
