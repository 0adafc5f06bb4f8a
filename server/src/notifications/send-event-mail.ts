import { sendMail } from '#server/mail/send-mail';
import { describeNews } from '#server/notifications/describe-news';
import { writeEventMail, type MailWords } from '#server/notifications/event-mail';
import { findReader, type Reader } from '#server/notifications/event-mail-repository';
import {
  beginDelivery,
  recordAccepted,
  recordAttemptFailed,
  recordFailed,
  type WaitingDelivery,
} from '#server/notifications/ledger';
import type { Services } from '#server/services';

/** Does `send-mail`: hands one mail of the ledger to the mail server. */
export function createSendMail(services: Services) {
  return async ({ deliveryId }: { readonly deliveryId: string }): Promise<void> => {
    const delivery = await beginDelivery(services.db, deliveryId);
    if (!delivery) return;
    const reader = await findReader(services.db, delivery.accountId);
    const mail = reader && (await writeMail(services, delivery, reader));
    if (!mail) return recordFailed(services.db, deliveryId, 'no longer concerned');
    try {
      await sendMail(services, { to: reader.email, ...mail });
    } catch (error) {
      await recordAttemptFailed(services.db, deliveryId, 'the mail server did not take it');
      throw error;
    }
    await recordAccepted(services.db, deliveryId);
  };
}

/** Undefined when the person may no longer see what the mail is about. */
async function writeMail(
  services: Services,
  delivery: WaitingDelivery,
  { name }: Reader,
): Promise<MailWords | undefined> {
  const { kind, at, words } = delivery;
  const facts = await describeNews(services, delivery);
  if (!facts || kind === null) return undefined;
  const link = `${services.config.publicUrl}${facts.path}`;
  return writeEventMail({ ...facts, kind, at, words, readerName: name, link });
}
