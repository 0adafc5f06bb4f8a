import { measureDeviation, type Deviation, type Measured, sumMeasured } from '#domain/clearance/deviation';
import type { LicenceContent } from '#domain/licence-content';

/** The two measures that are compared; units never are. */
export const MEASURES = ['volumeM3', 'netWeightKg'] as const;
export type Measure = (typeof MEASURES)[number];

/** What a customs declaration says of one line; `line` is null where the licence measures all goods at once. */
export interface DeclaredQuantities extends Measured {
  readonly line: string | null;
}

/** One line, or all goods, of the licence beside what was declared of it. */
export interface ComparedQuantities {
  /** Id of the commodity line; null for all goods. */
  readonly line: string | null;
  readonly licensed: Measured;
  readonly declared: Measured;
  /** Undefined where one of the two is missing. */
  readonly deviations: Readonly<Record<Measure, Deviation | undefined>>;
}

/** The lines that are measured, and all goods together where that says more than the one line does. */
export interface GoodsComparison {
  readonly lines: readonly ComparedQuantities[];
  readonly total: ComparedQuantities | null;
}

const NOTHING: Measured = { volumeM3: null, netWeightKg: null };

type Goods = Pick<LicenceContent, 'commodities' | 'measuredBy' | 'globalMeasures'>;

/**
 * What was declared beside what the licence says: line by line and in total, or only in total where the licence measures all
 * goods at once. A total is that of a measure every line gives.
 * @source Reg. (EC) 1024/2008, art. 10(2)
 */
export function compareGoods(goods: Goods, declared: readonly DeclaredQuantities[]): GoodsComparison {
  const findDeclared = (wanted: string | null) => declared.find(({ line }) => line === wanted) ?? NOTHING;
  if (goods.measuredBy === 'goods')
    return { lines: [], total: compare(null, goods.globalMeasures, findDeclared(null)) };
  const lines = goods.commodities.map(({ id, measures }) => compare(id, measures, findDeclared(id)));
  const [licensed, given] = [
    sumMeasured(lines.map((line) => line.licensed)),
    sumMeasured(lines.map((line) => line.declared)),
  ];
  return { lines, total: lines.length > 1 ? compare(null, licensed, given) : null };
}

/** A quantity that deviates by more than the rule allows. */
export interface Disagreement {
  readonly line: string | null;
  readonly measure: Measure;
  readonly deviation: Deviation;
}

/** What does not conform, in the order of the licence, the total last. */
export function findDisagreements({ lines, total }: GoodsComparison): readonly Disagreement[] {
  return [...lines, ...(total ? [total] : [])].flatMap(({ line, deviations }) =>
    MEASURES.flatMap((measure) => {
      const deviation = deviations[measure];
      return deviation && !deviation.conforms ? [{ line, measure, deviation }] : [];
    }),
  );
}

function compare(line: string | null, licensed: Measured, declared: Measured): ComparedQuantities {
  const measure = (it: Measure) => measureDeviation(licensed[it], declared[it]);
  return {
    line,
    licensed: { volumeM3: licensed.volumeM3, netWeightKg: licensed.netWeightKg },
    declared: { volumeM3: declared.volumeM3, netWeightKg: declared.netWeightKg },
    deviations: { volumeM3: measure('volumeM3'), netWeightKg: measure('netWeightKg') },
  };
}
