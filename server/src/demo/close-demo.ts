import type { Database } from '#server/database/connection';

/** Ends sessions of demo people that were opened while the demo was on; without the demo they cannot open others. */
export async function closeDemo(db: Database): Promise<void> {
  await db.query(
    `delete from "Sessions" where data::jsonb->>'accountId' in (select id::text from accounts where is_demo)`,
  );
}
