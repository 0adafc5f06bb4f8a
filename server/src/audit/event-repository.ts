import { selectRows, type Database } from '#server/database/connection';
import type { LicenceEvent } from '#server/licences/licence-event';

/** Chains read at once. */
const CHAINS = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

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

/** All licences, discarded ones too, some at a time, in the order of their ids. */
export async function* readHeads(db: Database): AsyncGenerator<readonly ChainHead[]> {
  for (let after: string | undefined = BEFORE_ALL; after !== undefined;) {
    const heads: ChainHead[] = await selectRows<ChainHead>(
      db,
      `select id, version, chain_head as "chainHead", validation_state as validation, clearance_state as clearance,
              content_sha256 as "contentSha256", content
       from licences where id > $1 order by id limit ${CHAINS}`,
      [after],
    );
    yield heads;
    after = heads.length < CHAINS ? undefined : heads.at(-1)?.id;
  }
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

/** The heads of all chains as they were before `end` (an instant), some at a time, in the order of the licences' ids. */
export async function* readHeadsBefore(db: Database, end: string): AsyncGenerator<readonly DayHead[]> {
  for (let after: string | undefined = BEFORE_ALL; after !== undefined;) {
    const heads: DayHead[] = await selectRows<DayHead>(
      db,
      `select distinct on (licence_id) licence_id as "licenceId", version, hash from licence_events
       where licence_id > $1 and at < $2 and licence_id in (
         select l.id from licences l where l.id > $1 order by l.id limit ${CHAINS})
       order by licence_id, version desc`,
      [after, end],
    );
    yield heads;
    after = await findNextAfter(db, after);
  }
}

/** The last id of the `CHAINS` licences behind `after`; undefined when they were the last. */
async function findNextAfter(db: Database, after: string): Promise<string | undefined> {
  const rows = await selectRows<{ id: string }>(
    db,
    `select id from licences where id > $1 order by id limit 1 offset ${CHAINS - 1}`,
    [after],
  );
  return rows[0]?.id;
}
