import { ACCOUNT_HEADER } from '#contract/session';

/** Past the service worker, which must not hold a stream. */
const PATH = '/api/live?ngsw-bypass=true&';
/** A stream that lasted shorter says that something on the way does not let streams through: then polling has to do. */
const LASTED_MS = 10_000;
/** A server process that stops ends all its streams at once: its devices come back spread over so long. */
const SPREAD_MS = 2_000;

/**
 * Hears from the server that something changed (server-sent events), while the tab drives the sync. Where that is not possible the
 * driver's polling goes on as without it.
 */
export class LiveChanges {
  readonly #address: string;
  readonly #wake: (hurry: boolean) => void;
  #source: EventSource | null = null;

  /** `wake`: something changed, or, in a hurry, the server can be reached again. */
  constructor(accountId: string, wake: (hurry: boolean) => void) {
    this.#address = PATH + String(new URLSearchParams({ [ACCOUNT_HEADER]: accountId }));
    this.#wake = wake;
  }

  /** Listens, unless it does. Called at each passage, so that what failed is tried again at the driver's pace. */
  keep(): void {
    if (this.#source) return;
    const source = new EventSource(this.#address);
    this.#source = source;
    let openedAt = Number.POSITIVE_INFINITY;
    source.addEventListener('open', () => (openedAt = performance.now()));
    source.addEventListener('changed', () => this.#wake(false));
    // Not the browser's own retry: without a network it would go on for ever.
    source.addEventListener('error', () => {
      this.close();
      if (performance.now() - openedAt > LASTED_MS) setTimeout(() => this.#wake(true), Math.random() * SPREAD_MS);
    });
  }

  close(): void {
    this.#source?.close();
    this.#source = null;
  }
}
