import type { MessageLanguage } from '#domain/notifications/notification-choices';
import type { MandateEvent } from '#domain/mandate';
import { findRow, type Database } from '#server/database/connection';
import { countWaitingDays } from '#server/deciding/waiting-days';
import { findMandate, toMandate, type MandateRow } from '#server/mandates/mandate-repository';
import { loadActorName } from '#server/notifications/name-parties';
import { formatDay } from '#server/mail/format-instant';
import { MANDATE_NEWS } from '#server/notifications/mandate-news-kinds';
import type { DescribeNews } from '#server/notifications/news-facts';
import { COMPANY_PATH, REQUESTS_PATH } from '#server/notifications/news-link';
import { wordsIn } from '#server/notifications/words';

interface EventRow {
  readonly mandateId: string;
  readonly kind: MandateEvent | 'remind';
}

const OUTCOMES: Record<EventRow['kind'], string> = {
  request: 'mandateRequested',
  remind: 'mandateReminder',
  approve: 'mandateApproved',
  refuse: 'mandateRefused',
  end: 'mandateEnded',
};

/** News of a mandate: a request for whoever can decide about it now, the rest for both sides. */
export const describeMandateNews: DescribeNews = async ({ db }, { accountId, actorId, causeId, language }) => {
  const event = await findEvent(db, causeId);
  const mandate = event && (await findMandate(db, accountId, event.mandateId));
  if (!event || !mandate?.hands.some((hand) => MANDATE_NEWS[event.kind].to.includes(hand))) return undefined;
  const isRequest = event.kind === 'request' || event.kind === 'remind';
  if (isRequest && !toMandate(mandate).canDecide) return undefined;
  const words = wordsIn(language);
  const by = (await loadActorName(db, actorId)) || words.formerUser;
  const shown = { outcome: OUTCOMES[event.kind], values: nameMandate(mandate, by, language) };
  return isRequest
    ? { ...shown, because: 'decider', open: 'requests', path: REQUESTS_PATH }
    : { ...shown, because: 'mandate', open: 'company', path: COMPANY_PATH };
};

const findEvent = (db: Database, eventId: string): Promise<EventRow | undefined> =>
  findRow<EventRow>(db, 'select mandate_id as "mandateId", kind from mandate_events where id = $1', [eventId]);

const nameMandate = (
  { agent, principal, from, until, requestedAt }: MandateRow,
  by: string,
  language: MessageLanguage,
) => ({
  by,
  agent: agent.name,
  principal: principal.name,
  from: formatDay(from, language),
  until: until === null ? wordsIn(language).noEnd : formatDay(until, language),
  workingDays: String(countWaitingDays(requestedAt, new Date())),
});
