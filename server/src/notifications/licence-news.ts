import { findAudienceOf } from '#server/notifications/concerned';
import { loadActorName, loadLicenceNumber } from '#server/notifications/event-mail-repository';
import type { DescribeNews } from '#server/notifications/news-facts';
import { toLicencePath } from '#server/notifications/news-link';
import { WORDS } from '#server/notifications/words';

/** News of a licence, for those it concerns now. */
export const describeLicenceNews: DescribeNews = async ({ db }, { accountId, actorId, kind, licenceId }) => {
  const audience = licenceId !== null && (await findAudienceOf(db, licenceId, accountId));
  if (!audience || kind === null) return undefined;
  const by = actorId === accountId ? WORDS.you : await loadActorName(db, actorId);
  const number = (await loadLicenceNumber(db, licenceId)) || WORDS.noNumber;
  return { outcome: kind, values: { by, number }, because: audience, open: 'licence', path: toLicencePath(licenceId) };
};
