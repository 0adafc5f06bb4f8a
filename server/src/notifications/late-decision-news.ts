import { findRow, type Database } from '#server/database/connection';
import { findOfficials } from '#server/notifications/concerned';
import { loadActorName, loadLicenceNumber } from '#server/notifications/name-parties';
import type { DescribeNews } from '#server/notifications/news-facts';
import { toLicencePath } from '#server/notifications/news-link';
import { getWords, wordsIn } from '#server/notifications/words';
import { AUTHORITY_NAME, nameHolder, type HolderParts } from '#server/roles/holder';

/** The news of a decision of customs that came second. */
export const LATE_DECISION_NEWS = 'lateDecision';

/** For the offices and the authority as long as the licence is theirs to see. */
export const describeLateDecisionNews: DescribeNews = async (
  { db },
  { accountId, actorId, causeId, licenceId, language },
) => {
  if (licenceId === null || !(await findOfficials(db, licenceId)).includes(accountId)) return undefined;
  const [late, first] = await Promise.all([loadLate(db, causeId), loadFirst(db, causeId)]);
  if (!late || !first) return undefined;
  const words = wordsIn(language);
  return {
    outcome: LATE_DECISION_NEWS,
    values: {
      by: (await loadActorName(db, actorId)) || words.formerUser,
      number: (await loadLicenceNumber(db, licenceId)) || words.noNumber,
      office: nameHolder(late),
      decision: getWords(words.decided, late.kind),
      first: getWords(words.decided, first.kind),
      firstOffice: nameHolder(first),
    },
    because: 'official',
    open: 'licence',
    path: toLicencePath(licenceId),
  };
};

type Decided = HolderParts & { readonly kind: string };

const HOLDER = `g.role, null as "companyName", g.country, g.office_code as "officeCode", ${AUTHORITY_NAME} as "authorityName"`;
const GRANT = `join role_grants g on g.id = it.grant_id left join competent_authorities ca on ca.country = g.country`;

const loadLate = (db: Database, id: string): Promise<Decided | undefined> =>
  findRow<Decided>(db, `select it.kind, ${HOLDER} from late_decisions it ${GRANT} where it.id = $1`, [id]);

const loadFirst = (db: Database, id: string): Promise<Decided | undefined> =>
  findRow<Decided>(
    db,
    `select it.kind, ${HOLDER} from late_decisions d
     join licence_events it on it.licence_id = d.licence_id and it.version = d.first_version ${GRANT} where d.id = $1`,
    [id],
  );
