import { randomUUID } from 'node:crypto';
import { buildLicence } from '#domain/testing/build-licence';
import type { Database, Transaction } from '#server/database/connection';
import { ANA, type DemoPerson } from '#server/demo/people';

/** A licence Ana made for her company, lodged for Antwerpen; its id. */
export async function insertLicence(db: Database): Promise<string> {
  const id = randomUUID();
  const content = buildLicence();
  await db.query(
    `insert into licences (id, version, requester_id, company_id, validation_state, content, content_sha256,
       licence_number, point_of_entry, entry_country, chain_head)
     values ($1, 1, $2, $3, 'submitted', $4, 'none', $5, $6, 'BE', 'none')`,
    {
      bind: [id, ANA.accountId, ANA.company?.id, JSON.stringify(content), content.licenceNumber, content.pointOfEntry],
    },
  );
  return id;
}

/** An event of kind `kind` by `actor`; its id. */
export async function insertEvent(
  db: Database,
  licenceId: string,
  kind: string,
  actor: DemoPerson,
  transaction?: Transaction,
): Promise<string> {
  const id = randomUUID();
  await db.query(
    `insert into licence_events (id, licence_id, version, kind, account_id, grant_id, device_id, device_at,
       device_offset_ms, after, words, hash)
     select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, gen_random_uuid(), now(), 0, '{}', 'words of the officer', 'none'
     from licence_events where licence_id = $2`,
    { bind: [id, licenceId, kind, actor.accountId, actor.grantId], ...(transaction ? { transaction } : {}) },
  );
  return id;
}
