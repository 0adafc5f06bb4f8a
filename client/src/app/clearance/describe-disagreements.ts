import type { TranslateService } from '@ngx-translate/core';
import type { Disagreement } from '#domain/clearance/compare-goods';
import type { LicenceContent } from '#domain/licence-content';
import { formatPercent } from '../licence-view/format-percent';

/** So many are named. */
const NAMED = 4;

/** What does not conform, and what the law says of it. */
export function describeDisagreements(
  disagreements: readonly Disagreement[],
  { commodities }: Pick<LicenceContent, 'commodities'>,
  translate: TranslateService,
): string {
  const say = (key: string, values: object) => translate.instant(`clearance.disagreement.${key}`, values) as string;
  const named = disagreements.slice(0, NAMED).map(({ line, measure, deviation }) => {
    const number = commodities.findIndex(({ id }) => id === line) + 1;
    const percent = formatPercent(deviation.percent, translate.currentLang() ?? 'en');
    return say(`${line === null ? 'total' : 'line'}.${measure}`, { number, percent });
  });
  const more = disagreements.length - named.length;
  const list = [...named, ...(more ? [say('more', { count: more })] : [])].join('; ');
  return say('words', { list });
}
