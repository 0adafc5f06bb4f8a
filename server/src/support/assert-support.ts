import type { Database } from '#server/database/connection';
import { notFound } from '#server/http/problem';
import { loadActiveGrants } from '#server/roles/grant-repository';

/** @throws Problem 404 unless the account is of the support team */
export async function assertSupport(db: Database, accountId: string): Promise<void> {
  const grants = await loadActiveGrants(db, accountId);
  if (!grants.some(({ role }) => role === 'support')) throw notFound();
}
