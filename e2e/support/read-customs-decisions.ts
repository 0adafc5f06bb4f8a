import type { Product } from '#e2e/support/product';
import { waitUntil } from '#e2e/support/wait-until';

/** A decision of customs as the history has it. */
export interface StoredDecision {
  readonly kind: string;
  readonly words: string;
  readonly decision: Readonly<Record<string, unknown>>;
}

/** The decisions of customs about a licence, once the server has `count` of them. */
export async function readCustomsDecisions(product: Product, id: string, count: number): Promise<StoredDecision[]> {
  const read = () =>
    product.rows<StoredDecision>(
      `select kind, words, after->'decision' as decision from licence_events
       where licence_id = $1 and kind in ('clear', 'suspend', 'refuse', 'correct') order by version`,
      id,
    );
  await waitUntil(async () => (await read()).length >= count);
  return read();
}
