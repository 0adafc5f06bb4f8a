import { findAudiencesOf } from '#server/notifications/concerned';
import { loadActorName, loadLicenceNumber } from '#server/notifications/name-parties';
import type { ClaimedDelivery } from '#server/notifications/ledger/claim-deliveries';
import type { NewsFacts } from '#server/notifications/news-facts';
import { toLicencePath } from '#server/notifications/news-link';
import { wordsIn } from '#server/notifications/words';
import type { Services } from '#server/services';

/** One event of a licence, for those of its readers whom the licence concerns now; by the id of the delivery. */
export async function describeLicenceNews(
  { db }: Pick<Services, 'db'>,
  deliveries: readonly ClaimedDelivery[],
): Promise<Map<string, NewsFacts>> {
  const [{ licenceId = null, actorId = null } = {}] = deliveries;
  if (licenceId === null) return new Map();
  const readers = [...new Set(deliveries.map(({ accountId }) => accountId))];
  const [audiences, name, number] = await Promise.all([
    findAudiencesOf(db, licenceId, readers),
    loadActorName(db, actorId),
    loadLicenceNumber(db, licenceId),
  ]);
  const facts = new Map<string, NewsFacts>();
  for (const { id, accountId, kind, language } of deliveries) {
    const because = audiences.get(accountId);
    if (!because || kind === null) continue;
    const words = wordsIn(language);
    const by = actorId === accountId ? words.you : name || words.formerUser;
    const values = { by, number: number || words.noNumber };
    facts.set(id, { outcome: kind, values, because, open: 'licence', path: toLicencePath(licenceId) });
  }
  return facts;
}
