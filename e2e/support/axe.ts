import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { waitForDrawn } from '#e2e/support/settled';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What stands in the way of people on this page, one line for each place; empty when WCAG 2.2 AA finds nothing. */
export async function listBarriers(page: Page): Promise<string[]> {
  // Between two appearances a page has the letters of one on the ground of the other.
  await waitForDrawn(page);
  await page.evaluate(axe.source);
  const results = await page.evaluate(
    (values) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: { type: 'tag', values } }),
    TAGS,
  );
  return describe(results);
}

function describe({ violations }: AxeResults): string[] {
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n    ${node.target.join(' ')}\n    ${node.failureSummary ?? ''}`),
  );
}
