import { countryName } from '#reference/countries';
import { findRow, type Database } from '#server/database/connection';
import { findAuthority } from '#server/notifications/concerned';
import { loadLicenceNumber } from '#server/notifications/name-parties';
import type { DescribeNews } from '#server/notifications/news-facts';
import { toLicencePath } from '#server/notifications/news-link';
import { wordsIn } from '#server/notifications/words';

/** The news that two licences in force have one number, although it is written in two ways. */
export const NUMBER_DOUBLE_NEWS = 'numberDouble';

/** For the authority as long as the licence is its to see. */
export const describeNumberDoubleNews: DescribeNews = async ({ db }, { accountId, causeId, licenceId, language }) => {
  if (licenceId === null || !(await findAuthority(db, licenceId)).includes(accountId)) return undefined;
  const other = await findOther(db, causeId, licenceId);
  if (!other) return undefined;
  return {
    outcome: NUMBER_DOUBLE_NEWS,
    values: {
      number: (await loadLicenceNumber(db, licenceId)) || wordsIn(language).noNumber,
      other: other.number,
      country: countryName(other.country, language),
    },
    because: 'official',
    open: 'licence',
    path: toLicencePath(licenceId),
  };
};

const findOther = (db: Database, doubleId: string, licenceId: string) =>
  findRow<{ number: string; country: string }>(
    db,
    `select l.licence_number as number, l.entry_country as country from number_doubles d
     join licences l on l.id in (d.licence_id, d.first_id) and l.id <> $2 where d.id = $1`,
    [doubleId, licenceId],
  );
