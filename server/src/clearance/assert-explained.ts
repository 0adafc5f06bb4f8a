import { compareGoods, findDisagreements, type DeclaredQuantities } from '#domain/clearance/compare-goods';
import type { LicenceContent } from '#domain/licence-content';
import { refuseField } from '#server/http/refuse-field';

/**
 * Who releases goods that do not conform to the licence says why.
 * @throws Problem 422 for `words` that are blank
 * @source Reg. (EC) 1024/2008, art. 8(4) and 10(2)
 */
export function assertExplained(
  { words, declared }: { readonly words: string; readonly declared: readonly DeclaredQuantities[] },
  content: LicenceContent,
): void {
  // An id in capitals is the same line.
  const commodities = content.commodities.map((it) => ({ ...it, id: it.id.toLowerCase() }));
  const lines = declared.map((it) => ({ ...it, line: it.line?.toLowerCase() ?? null }));
  if (words.trim() || !findDisagreements(compareGoods({ ...content, commodities }, lines)).length) return;
  throw refuseField('/words', 'unexplained');
}
