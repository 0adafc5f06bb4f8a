import type { MailFailure } from '#domain/notifications/delivery-failures';
import { selectRows } from '#server/database/connection';
import { readBounceAddress } from '#server/bounces/bounce-address';
import { markBouncing } from '#server/bounces/mark-bouncing';
import type { Bounce } from '#server/bounces/read-bounce';
import { toMailStatus } from '#server/mail/mail-status';
import type { Services } from '#server/services';

/** What a report changed. */
export type BounceEffect = 'nothing' | 'delayed' | 'failed';

interface AcceptedRow {
  readonly accountId: string;
  readonly acceptedAt: Date;
}

/**
 * Writes what a mail server reports into the ledger, for all that went in the mail. When no mail reaches the address as it is, none
 * is sent to it any more. The same report again, one about an unknown mail, and one whose address we never gave away change nothing.
 */
export async function recordBounce(
  services: Pick<Services, 'config' | 'db' | 'keys'>,
  { action, status, addresses }: Bounce,
): Promise<BounceEffect> {
  const messageId = addresses.map((it) => readBounceAddress(services, it)).find((id) => id !== undefined);
  if (messageId === undefined) return 'nothing';
  const { failure, isAboutAddress } = toMailStatus(status);
  if (action === 'delayed') return noteDelay(services, messageId);
  const [row] = await noteFailure(services, messageId, failure);
  if (row && isAboutAddress) await markBouncing(services.db, row.accountId, failure, row.acceptedAt);
  return row ? 'failed' : 'nothing';
}

async function noteDelay({ db }: Pick<Services, 'db'>, messageId: string): Promise<BounceEffect> {
  const rows = await selectRows(
    db,
    `update deliveries set failure = 'mailServerAway'
     where message_id = $1 and channel = 'mail' and status = 'accepted' and failure = '' returning id`,
    [messageId],
  );
  return rows.length ? 'delayed' : 'nothing';
}

const noteFailure = ({ db }: Pick<Services, 'db'>, messageId: string, failure: MailFailure): Promise<AcceptedRow[]> =>
  selectRows<AcceptedRow>(
    db,
    `update deliveries set status = 'failed', failed_at = now(), failure = $2
     where message_id = $1 and channel = 'mail' and status = 'accepted'
     returning account_id as "accountId", accepted_at as "acceptedAt"`,
    [messageId, failure],
  );
