import type { LicenceEventKind } from '#domain/audience';
import { selectRows, type Database, type Transaction } from '#server/database/connection';
import { hashCanonical } from '#server/licences/canonical-hash';

/** One link of a licence's chain: who did what, when, on which device, before and after. Ids only, never names. */
export interface LicenceEvent {
  readonly id: string;
  readonly licenceId: string;
  readonly version: number;
  readonly kind: LicenceEventKind;
  readonly accountId: string;
  readonly grantId: string;
  readonly deviceId: string;
  /** Instants as ISO 8601 with milliseconds. */
  readonly at: string;
  readonly deviceAt: string;
  /** Server time minus device time when the command was sent. */
  readonly deviceOffsetMs: number;
  readonly before: object | null;
  readonly after: object;
  readonly words: string;
  readonly previousHash: string | null;
}

/** The hash that closes `event` and that the next one names. */
export function hashEvent(event: LicenceEvent): string {
  return hashCanonical(event);
}

/** Appends `event`, whose hash is `hash`; the licence is locked. */
export async function appendEvent(db: Database, event: LicenceEvent, hash: string, tx: Transaction): Promise<void> {
  const sql = `
    insert into licence_events (id, licence_id, version, kind, account_id, grant_id, device_id, at, device_at,
      device_offset_ms, before, after, words, previous_hash, hash)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`;
  const { before, after } = event;
  const what = [event.id, event.licenceId, event.version, event.kind, event.accountId, event.grantId, event.deviceId];
  const when = [event.at, event.deviceAt, event.deviceOffsetMs];
  const states = [before && JSON.stringify(before), JSON.stringify(after)];
  await selectRows(db, sql, [...what, ...when, ...states, event.words, event.previousHash, hash], tx);
}
