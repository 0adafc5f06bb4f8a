import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import { Problem } from '#server/http/problem';

/** What a challenge is for; one answered for one purpose is worth nothing for another. */
export type ChallengePurpose = 'prove' | 'signIn' | 'addPasskey' | 'addTotp';

/** Minutes a person has to answer. */
const LIFETIME_MIN = 10;
export const CHALLENGE_MS = LIFETIME_MIN * 60_000;

/** Asks this session something; a newer question takes the place of the one before. */
export async function keepChallenge(
  db: Database,
  request: Request,
  purpose: ChallengePurpose,
  content: string,
): Promise<void> {
  await selectRows(db, 'delete from factor_challenges where expires_at < now()');
  await selectRows(
    db,
    `insert into factor_challenges (session_sha256, purpose, content, expires_at)
     values ($1, $2, $3, now() + $4 * interval '1 minute')
     on conflict (session_sha256, purpose) do update set content = excluded.content, expires_at = excluded.expires_at`,
    [nameOf(request), purpose, content, LIFETIME_MIN],
  );
}

/**
 * What this session was asked: the first to take it has it, however many come at once.
 * @throws Problem 410 `challenge-over`
 */
export async function takeChallenge(
  db: Database,
  request: Request,
  purpose: ChallengePurpose,
  transaction?: Transaction,
): Promise<string> {
  const sql = `
    delete from factor_challenges where session_sha256 = $1 and purpose = $2 and expires_at > now() returning content`;
  const row = await findRow<{ content: string }>(db, sql, [nameOf(request), purpose], transaction);
  if (!row) throw challengeOver();
  return row.content;
}

/** The same, left for another try. @throws Problem 410 `challenge-over` */
export async function readChallenge(db: Database, request: Request, purpose: ChallengePurpose): Promise<string> {
  const sql = 'select content from factor_challenges where session_sha256 = $1 and purpose = $2 and expires_at > now()';
  const row = await findRow<{ content: string }>(db, sql, [nameOf(request), purpose]);
  if (!row) throw challengeOver();
  return row.content;
}

const challengeOver = (): Problem =>
  new Problem(410, 'challenge-over', 'This took too long, or was used already. Begin again.');

const nameOf = ({ sessionID }: Request): string => createHash('sha256').update(sessionID).digest('base64url');
