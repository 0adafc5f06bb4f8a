import { toSearchText } from '#domain/values/licence-number';
import type { Company } from '#contract/company';
import { COMPANY_COLUMNS } from '#server/companies/company-repository';
import { selectRows, type Database } from '#server/database/connection';

const SHOWN = 5;
/**
 * By trigrams, chosen by trying some forty pairs of names. The same one written another way ("Peters Hout" and "Peeters Hout",
 * its words turned round) was mostly 0.57 or more alike, another one of the same trade ("Nordic Timber" and "Baltic Timber")
 * mostly 0.37 or less; a short form within a longer name ("Danzer" in "Danzer Holding") 0.8 or more, others 0.6 or less. What is
 * missed: two short words turned round ("Holz Müller"). What is shown too much: names of the same long words ("Timber Trading
 * International" and "Wood Trading International").
 */
const ALIKE = 0.5;
const WITHIN = 0.8;
/** At the end of a name in its form for searching. Left in, they make "Nordic Wood GmbH & Co. KG" and "Baltic Wood GmbH & Co. KG" alike. */
const LEGAL_FORMS =
  'gmbhcokg gmbh kg ag bvba bv nv vof cv sprl srl sarl sas sa scs snc spa slu sl lda spzoospk spzoo aps as ab oyj oy ' +
  'sro doo ood ead kft zrt uab sia ou ltd plc';
const LEGAL_FORM = `(${LEGAL_FORMS.replaceAll(' ', '|')})$`;

/** At most five companies of `country` whose name is much like `name`, the most alike first. */
export async function findSimilarCompanies(db: Database, name: string, country: string): Promise<Company[]> {
  const bare = toSearchText(name).replace(new RegExp(LEGAL_FORM), '');
  if (!bare) return [];
  return selectRows<Company>(
    db,
    // The first condition is wide, and the one the index answers.
    `select ${COMPANY_COLUMNS}
     from (select *, regexp_replace(name_search, $3, '') as bare from companies
           where country = $2 and (name_search % $1 or name_search %> $1)) c
     where similarity(bare, $1) >= ${ALIKE} or greatest(word_similarity(bare, $1), word_similarity($1, bare)) >= ${WITHIN}
     order by similarity(bare, $1) desc, name, eori limit ${SHOWN}`,
    [bare, country, LEGAL_FORM],
  );
}
