import { v7 as newUuid } from 'uuid';
import type { Command } from '#contract/command';
import { CLEARANCE_EVENTS, type ClearanceEvent } from '#domain/workflow/clearance';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import { mutationReused } from '#server/http/mutation-reused';
import type { Actor } from '#server/licences/standing';
import type { StoredLicence } from '#server/licences/stored-licence';
import type { Services } from '#server/services';
import type { Sender } from '#server/sync/process-command';

/** A decision of customs that was received after another one. */
interface Late {
  readonly sender: Sender;
  readonly command: Extract<Command, { kind: ClearanceEvent }>;
  readonly bodySha256: string;
  readonly actor: Actor;
  readonly licence: StoredLicence;
  readonly madeFrom: number;
}

/**
 * Keeps it beside the history, once for its mutation id, and has it told. The licence stays as it is, and goes into the feed
 * again so that the others see it. Nothing is kept where nobody decided about the goods meanwhile.
 * @throws Problem 409 when another body came under the mutation id before
 */
export async function keepLateDecision({ db, jobs }: Services, late: Late, tx: Transaction): Promise<void> {
  const { sender, command, bodySha256, licence, madeFrom } = late;
  const before = await findKept(db, sender.accountId, command.mutationId, tx);
  if (before && before.bodySha256 !== bodySha256) throw mutationReused();
  // From a version the licence never had: nobody was first.
  if (before || madeFrom > licence.version) return;
  const first = await findFirst(db, licence.id, madeFrom, tx);
  if (!first) return;
  const id = newUuid();
  await insert(db, id, late, first.version, tx);
  await selectRows(db, 'update licences set changed_xid = pg_current_xact_id() where id = $1', [licence.id], tx);
  if (sender.tells) await jobs.enqueue('tell-of-late-decision', { lateDecisionId: id }, tx);
}

const findKept = (db: Database, accountId: string, mutationId: string, tx: Transaction) =>
  findRow<{ bodySha256: string }>(
    db,
    `select body_sha256 as "bodySha256" from late_decisions where account_id = $1 and mutation_id = $2`,
    [accountId, mutationId],
    tx,
  );

/**
 * A decision about the goods, or the end of the licence, after the version the late one was made from. A decision that was
 * taken back since does not stand: then the taking back was first.
 */
const findFirst = (db: Database, licenceId: string, madeFrom: number, tx: Transaction) =>
  findRow<{ version: number }>(
    db,
    `select version from licence_events e where licence_id = $1 and version > $2 and kind = any($3)
       and (kind = 'correct' or not exists (
         select 1 from licence_events c where c.licence_id = $1 and c.version > e.version and c.kind = 'correct'))
     order by version limit 1`,
    [licenceId, madeFrom, [...CLEARANCE_EVENTS, 'cancel']],
    tx,
  );

async function insert(db: Database, id: string, late: Late, firstVersion: number, tx: Transaction): Promise<void> {
  const { sender, command, bodySha256, actor, licence, madeFrom } = late;
  const { words, ...details } = command.payload;
  const sql = `
    insert into late_decisions (id, licence_id, account_id, mutation_id, body_sha256, grant_id, device_id, kind, details, words,
      made_from, first_version, at, device_at, device_offset_ms)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`;
  const who = [sender.accountId, command.mutationId, bodySha256, actor.grant.id, sender.deviceId.toLowerCase()];
  const what = [command.kind, JSON.stringify(details), words, madeFrom, firstVersion];
  await selectRows(db, sql, [id, licence.id, ...who, ...what, sender.at, command.deviceAt, sender.deviceOffsetMs], tx);
}
