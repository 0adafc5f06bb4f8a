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
} from '#server/notifications/ledger/ledger';
import type { NewsFacts } from '#server/notifications/news-facts';
import { SETTINGS_PATH } from '#server/notifications/news-link';
import type { Services } from '#server/services';

/** Does `send-mail`: hands one mail of the ledger to the mail server. */
export function createSendMail(services: Services) {
  return async ({ deliveryId }: { readonly deliveryId: string }): Promise<void> => {
    const delivery = await beginDelivery(services.db, deliveryId);
    if (!delivery) return;
    const reader = await findReader(services.db, delivery.accountId);
    if (reader?.isBouncing) return recordFailed(services.db, deliveryId, 'addressBounces');
    const mail = reader && (await writeMail(services, delivery, reader));
    if (!mail) return recordFailed(services.db, deliveryId, 'noLongerConcerned');
    try {
      await sendMail(services, { to: reader.email, ...mail });
    } catch (error) {
      await recordAttemptFailed(services.db, deliveryId, 'mailServerAway');
      throw error;
    }
    await recordAccepted(services.db, deliveryId);
  };
}

const TEST_MAIL: NewsFacts = { outcome: 'test', values: {}, because: 'test', open: 'settings', path: SETTINGS_PATH };

/** Undefined when the person may no longer see what the mail is about. */
async function writeMail(
  services: Services,
  delivery: WaitingDelivery,
  { name }: Reader,
): Promise<MailWords | undefined> {
  const { kind, at, words } = delivery;
  const facts = kind === null ? TEST_MAIL : await describeNews(services, delivery);
  if (!facts) return undefined;
  const link = `${services.config.publicUrl}${facts.path}`;
  return writeEventMail({ ...facts, kind: kind ?? 'test', at, words, readerName: name, link });
}
