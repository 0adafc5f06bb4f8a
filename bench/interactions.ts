import type { Page } from 'playwright-core';

/** Event Timing reports nothing shorter, in ms. */
const THRESHOLD_MS = 16;

/** Runs in the page: the slowest event of each interaction by its id, and how many interactions there were before. */
const WATCH = `
  globalThis.interactions = { slowest: {}, before: performance.interactionCount };
  new PerformanceObserver((list) => {
    const { slowest } = globalThis.interactions;
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) slowest[interactionId] = Math.max(slowest[interactionId] ?? 0, duration);
  }).observe({ type: 'event', durationThreshold: ${THRESHOLD_MS} });
`;

/** Runs in the page; the last entries come after the picture they are about. */
const READ = `
  new Promise((done) => requestAnimationFrame(() => setTimeout(done, 500))).then(() => ({
    slowest: Object.values(globalThis.interactions.slowest),
    count: performance.interactionCount - globalThis.interactions.before,
  }));
`;

/** Begins to time the interactions of the page that is open: from a tap or key to the next picture on the screen. */
export async function watchInteractions(page: Page): Promise<void> {
  await page.evaluate(WATCH);
}

/** How long each interaction since `watchInteractions` took, in ms; those too short to be reported count with the threshold. */
export async function readInteractions(page: Page): Promise<number[]> {
  const { slowest, count } = await page.evaluate<{ slowest: number[]; count: number }>(READ);
  return [...slowest, ...Array.from({ length: Math.max(0, count - slowest.length) }, () => THRESHOLD_MS)];
}

/** The value that `percent` of `values` do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN;
}
