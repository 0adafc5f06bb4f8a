import { selectRows, type Transaction } from '#server/database/connection';
import { findAuthority } from '#server/notifications/concerned';
import { NUMBER_DOUBLE_NEWS } from '#server/notifications/number-double-news';
import { tell, toAddressees } from '#server/notifications/tell';
import type { Services } from '#server/services';

interface Side {
  readonly id: string;
  readonly number: string;
  readonly country: string;
}

interface DoubleRow {
  readonly id: string;
  readonly at: Date;
  readonly licence: Side;
  readonly first: Side;
}

const side = (name: string) =>
  `json_build_object('id', ${name}.id, 'number', ${name}.licence_number, 'country', ${name}.entry_country)`;
const UNTOLD = `
  select d.id, d.found_at as at, ${side('l')} as licence, ${side('f')} as first
  from number_doubles d join licences l on l.id = d.licence_id join licences f on f.id = d.first_id
  where d.told_at is null order by d.id limit 100 for update of d skip locked`;

/**
 * Does `tell-of-number-doubles`: each authority is told which other licence in force has the number of one of its own. It counts as
 * told once both had somebody to tell; nobody is told twice.
 */
export function createTellOfNumberDoubles(services: Services) {
  return (): Promise<void> =>
    services.db.transaction(async (transaction) => {
      for (const double of await selectRows<DoubleRow>(services.db, UNTOLD, [], transaction))
        await tellBoth(services, double, transaction);
    });
}

async function tellBoth(services: Services, { id, at, licence, first }: DoubleRow, transaction: Transaction) {
  const counts = [
    await tellOne(services, licence, first, { id, at }, transaction),
    await tellOne(services, first, licence, { id, at }, transaction),
  ];
  if (counts.every(Boolean))
    await selectRows(services.db, 'update number_doubles set told_at = now() where id = $1', [id], transaction);
}

async function tellOne(
  services: Services,
  own: Side,
  other: Side,
  { id, at }: Pick<DoubleRow, 'id' | 'at'>,
  transaction: Transaction,
): Promise<number> {
  const officers = await findAuthority(services.db, own.id, transaction);
  const news = { licenceId: own.id, actorId: null, words: `${other.number} (${other.country})`, at };
  const addressees = toAddressees(officers, NUMBER_DOUBLE_NEWS);
  await tell(services, addressees, { ...news, causeId: id, kind: NUMBER_DOUBLE_NEWS }, transaction);
  return officers.length;
}
