import { Transaction } from 'sequelize';
import type { FigureMonth, FigureRow, Figures, FigureTotal } from '#contract/figures';
import { selectRows, type Database } from '#server/database/connection';
import { COUNTED_GOODS, COUNTED_LICENCES } from '#server/figures/counted-licences';

// One pass over the contents for all of it: they are what takes time.
const SUMS = `
  ${COUNTED_GOODS}
  select what, partner_country as "partnerCountry", heading, word, grouping(heading) = 1 as "isTotal", grouping(word) = 0 as "isUnit",
         count(distinct id)::int as licences, trim_scale(sum(volume))::text as "volumeM3",
         trim_scale(sum(weight))::text as "netWeightKg", trim_scale(sum(units))::text as amount
  from goods
  group by grouping sets ((what, partner_country, heading), (what), (what, partner_country, heading, word), (what, word))
  order by what, partner_country nulls last, heading, word`;

const MONTHS = `
  ${COUNTED_LICENCES}
  select what, month, count(*)::int as licences from counted group by what, month order by what, month`;

const REASONS = `
  ${COUNTED_LICENCES}
  select reason as code, count(*)::int as licences
  from counted cross join lateral jsonb_array_elements_text(reasons) reason
  where what = 'rejected' group by reason order by licences desc, reason`;

interface SumRow extends Omit<FigureRow, 'units'> {
  /** Over all partner countries and headings. */
  readonly isTotal: boolean;
  /** Of one word for units: `amount` is theirs, null where none are given. */
  readonly isUnit: boolean;
  readonly word: string;
  readonly amount: string | null;
}

// Measured over 40,000 licences a year, as many as the Union has, on two busy cores: one authority's year takes a second, that of all Member
// States three to four. It writes nothing, so that it may take longer than others without holding the change feed back.
const SETTINGS = `set local statement_timeout = '60s'; set local work_mem = '64MB'`;

/** The figures of one calendar year, of one country's points of entry or of all; all as of one instant. */
export async function loadFigures(db: Database, year: number, country: string | null): Promise<Figures> {
  return db.transaction({ isolationLevel: Transaction.ISOLATION_LEVELS.REPEATABLE_READ }, async (tx) => {
    const select = <Row extends object>(sql: string) => selectRows<Row>(db, sql, [year, country], tx);
    await db.query(SETTINGS, { transaction: tx });
    const sums = await select<SumRow>(SUMS);
    const rows = sums.filter(({ isUnit }) => !isUnit);
    return {
      year,
      country,
      asOf: new Date().toISOString(),
      totals: rows.filter(({ isTotal }) => isTotal).map((row) => ({ what: row.what, ...toSums(row, sums) })),
      rows: rows.filter(({ isTotal }) => !isTotal).map((row) => toRow(row, sums)),
      months: await select<FigureMonth>(MONTHS),
      reasons: await select<Figures['reasons'][number]>(REASONS),
    };
  });
}

function toRow(row: SumRow, sums: readonly SumRow[]): FigureRow {
  const { what, partnerCountry, heading } = row;
  return { what, partnerCountry, heading, ...toSums(row, sums) };
}

function toSums(row: SumRow, sums: readonly SumRow[]): Omit<FigureTotal, 'what'> {
  const { licences, volumeM3, netWeightKg } = row;
  const isOf = (it: SumRow): boolean =>
    it.what === row.what &&
    it.isTotal === row.isTotal &&
    it.partnerCountry === row.partnerCountry &&
    it.heading === row.heading;
  const units = sums.flatMap((it) =>
    it.isUnit && it.amount !== null && isOf(it) ? [{ word: it.word, amount: it.amount }] : [],
  );
  return { licences, volumeM3, netWeightKg, units };
}
