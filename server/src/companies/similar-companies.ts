import { toSearchText } from '#domain/values/licence-number';
import type { Company } from '#contract/company';
import { SELECT_COMPANIES } from '#server/companies/company-repository';
import { selectRows, type Database } from '#server/database/connection';

const SHOWN = 5;
const ALIKE = 0.5;

/** At most five companies of `country` whose name is much like `name`, the most alike first. */
export function findSimilarCompanies(db: Database, name: string, country: string): Promise<Company[]> {
  return selectRows<Company>(
    db,
    `${SELECT_COMPANIES} where country = $2 and name_search % $1 and similarity(name_search, $1) >= ${ALIKE}
     order by similarity(name_search, $1) desc, name, eori limit ${SHOWN}`,
    [toSearchText(name), country],
  );
}
