import type { Topic } from '#server/live/topics';

/** A device that listens on this process. */
export interface Listener {
  readonly accountId: string;
  readonly topics: ReadonlySet<Topic>;
  /** What ends it: its session, and what gave it its topics. */
  readonly endsWith: ReadonlySet<Topic>;
  /** Something it may fetch has changed. */
  readonly tell: () => void;
  /** It is to look whether its session is still open. */
  readonly review: () => void;
  /** It is to go; it may come again. */
  readonly end: () => void;
}

/** Streams one account may have open on one process. */
const MOST_STREAMS = 10;

/**
 * The devices that listen on this server process. It holds nothing that another process needs: each hears of every change from
 * the database and tells its own.
 */
export class LiveHub {
  readonly #listeners = new Set<Listener>();

  /** Whether the account has as many streams as it may. */
  isFull(accountId: string): boolean {
    return [...this.#listeners].filter((it) => it.accountId === accountId).length >= MOST_STREAMS;
  }

  /** @returns what ends the listening */
  add(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * Tells those whom one of `topics` concerns, and ends those which one of them ends. Where it is not known what was missed all of
   * them are told, and look whether they may go on.
   */
  publish(topics: readonly Topic[] | 'unknown'): void {
    for (const listener of this.#listeners) {
      if (topics === 'unknown') listener.review();
      else if (topics.some((topic) => listener.endsWith.has(topic))) listener.end();
      if (topics === 'unknown' || topics.some((topic) => listener.topics.has(topic))) listener.tell();
    }
  }

  /** Ends every stream: the server stops. */
  endAll(): void {
    for (const listener of this.#listeners) listener.end();
  }
}
