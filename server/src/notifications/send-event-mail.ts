import { sendMail } from '#server/mail/send-mail';
import { findAudienceOf } from '#server/notifications/concerned';
import { writeEventMail, type EventMailFacts } from '#server/notifications/event-mail';
import {
  findReader,
  findRoleDecision,
  loadActorName,
  loadLicenceNumber,
  type Reader,
} from '#server/notifications/event-mail-repository';
import {
  beginDelivery,
  recordAccepted,
  recordAttemptFailed,
  recordFailed,
  type WaitingDelivery,
} from '#server/notifications/ledger';
import { ROLES_PATH, toLicencePath } from '#server/notifications/news-link';
import { WORDS } from '#server/notifications/words';
import type { Services } from '#server/services';

/** Does `send-mail`: hands one mail of the ledger to the mail server. */
export function createSendMail(services: Services) {
  return async ({ deliveryId }: { readonly deliveryId: string }): Promise<void> => {
    const delivery = await beginDelivery(services.db, deliveryId);
    if (!delivery) return;
    const reader = await findReader(services.db, delivery.accountId);
    const facts = reader && (await loadFacts(services, delivery, reader));
    if (!facts) return recordFailed(services.db, deliveryId, 'no longer concerned');
    try {
      await sendMail(services, { to: reader.email, ...writeEventMail(facts) });
    } catch (error) {
      await recordAttemptFailed(services.db, deliveryId, 'the mail server did not take it');
      throw error;
    }
    await recordAccepted(services.db, deliveryId);
  };
}

/** Undefined when the person may no longer see what the mail is about. */
async function loadFacts(
  services: Services,
  delivery: WaitingDelivery,
  reader: Reader,
): Promise<EventMailFacts | undefined> {
  const { kind, at, words } = delivery;
  if (kind === null) return undefined;
  const shared = { kind, at, words, readerName: reader.name };
  return delivery.licenceId === null
    ? loadRoleFacts(services, delivery, shared)
    : loadLicenceFacts(services, delivery, delivery.licenceId, shared);
}

type SharedFacts = Pick<EventMailFacts, 'kind' | 'at' | 'words' | 'readerName'>;

async function loadLicenceFacts(
  { config, db }: Services,
  { accountId, actorId }: WaitingDelivery,
  licenceId: string,
  shared: SharedFacts,
): Promise<EventMailFacts | undefined> {
  const audience = await findAudienceOf(db, licenceId, accountId);
  if (!audience) return undefined;
  return {
    ...shared,
    outcome: shared.kind,
    because: audience,
    by: actorId === accountId ? WORDS.you : await loadActorName(db, actorId),
    number: await loadLicenceNumber(db, licenceId),
    holder: '',
    link: `${config.publicUrl}${toLicencePath(licenceId)}`,
  };
}

async function loadRoleFacts(
  { config, db }: Services,
  { actorId, causeId }: WaitingDelivery,
  shared: SharedFacts,
): Promise<EventMailFacts | undefined> {
  const decision = await findRoleDecision(db, causeId);
  if (!decision) return undefined;
  return {
    ...shared,
    outcome: decision.isApproved ? 'roleApproved' : 'roleRefused',
    because: 'role',
    by: (await loadActorName(db, actorId)) || WORDS.supportTeam,
    number: '',
    holder: decision.holder,
    link: `${config.publicUrl}${ROLES_PATH}`,
  };
}
