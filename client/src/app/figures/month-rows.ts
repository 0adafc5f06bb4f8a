import type { Counted, FigureMonth } from '#contract/figures';

/** One month of the chart; `turnedAway`: rejected by the authority or refused by customs. */
export interface MonthRow {
  /** 1 to 12. */
  readonly month: number;
  readonly received: number;
  readonly cleared: number;
  readonly turnedAway: number;
}

/** All twelve months, those with nothing too. */
export function toMonthRows(months: readonly FigureMonth[]): MonthRow[] {
  const count = (month: number, ...whats: readonly Counted[]): number =>
    months
      .filter((it) => it.month === month && whats.includes(it.what))
      .reduce((sum, { licences }) => sum + licences, 0);
  return Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    received: count(index + 1, 'received'),
    cleared: count(index + 1, 'cleared'),
    turnedAway: count(index + 1, 'rejected', 'refused'),
  }));
}
