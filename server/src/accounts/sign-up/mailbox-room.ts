import type { Database } from '#server/database/connection';
import { Problem } from '#server/http/problem';
import { createRateLimit } from '#server/http/rate-limit';

/** Mails an hour to one mailbox that anybody can ask for. */
const MOST_MAILS = 20;

/**
 * Whether one more mail that anybody can ask for goes to this address. After twenty in an hour it would help nobody: the links it has
 * got work for a day. Whoever asks is not told, and gets the same answer as ever; addresses nobody has are counted alike.
 */
export function hasRoomForMail(db: Database, email: string): Promise<boolean> {
  return createRateLimit(db, 'mailbox', MOST_MAILS, 60)
    .count(email)
    .then(() => true)
    .catch((error: unknown) => {
      if (error instanceof Problem) return false;
      throw error;
    });
}
