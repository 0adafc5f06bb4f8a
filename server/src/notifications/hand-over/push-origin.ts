import type { ClaimedDelivery } from '#server/notifications/ledger/claim-deliveries';
import { accepted, failed, tryAgain, type Outcome } from '#server/notifications/ledger/record-outcomes';
import type { PostPush, PushAnswer, Subscription } from '#server/notifications/post-push';
import { AddressRefused } from '#server/notifications/push-address';

/** An encrypted push message with the deliveries it is for: all to one browser. */
export interface Parcel {
  readonly subscription: Subscription;
  /** Null when the keys are none a browser made. */
  readonly body: Uint8Array | null;
  readonly tag: string;
  readonly deliveries: readonly ClaimedDelivery[];
}

/** Messages at once to one push service. */
export const SLOTS = 24;
/** No answer for so long while all slots are taken: it hangs, and what comes now is better tried later. */
const STUCK_MS = 1_000;
/** A service that cannot be reached is left alone for so long. */
const REST_MS = 30_000;
/** Fewer may be about a single browser, which somebody floods. */
const BUSY_IN_A_ROW = 3;
/** A push service may ask for patience, but not for a day. */
const LONGEST_WAIT_MS = 6 * 3_600_000;
/** What waited longer for a slot is tried later: its claim must not end meanwhile. */
const PATIENCE_MS = 60_000;

/** Posts to one push service, some messages at a time; one that is busy or hangs makes only its own messages wait. */
export class PushOrigin {
  readonly #post: PostPush;
  #inFlight = 0;
  #queue: (() => void)[] = [];
  #restsUntil = 0;
  #lastAnswerAt = 0;
  #busyInARow = 0;

  constructor(post: PostPush) {
    this.#post = post;
  }

  /** What became of the parcel. */
  async send(parcel: Parcel): Promise<readonly Outcome[]> {
    const { body, tag, subscription, deliveries } = parcel;
    if (!body) return deliveries.map((it) => failed(it, 'notAPushService'));
    if (!this.isOpen()) return this.later(parcel);
    const since = Date.now();
    await this.#takeSlot();
    try {
      if (Date.now() < this.#restsUntil || Date.now() > since + PATIENCE_MS) return this.later(parcel);
      const answer = await this.#post(subscription.endpoint, body, tag);
      this.#lastAnswerAt = Date.now();
      return this.#judge(parcel, answer);
    } catch (error) {
      return this.#judgeError(parcel, error);
    } finally {
      this.#freeSlot();
    }
  }

  /** Whether it is worth asking now. */
  isOpen(): boolean {
    const isStuck = this.#inFlight >= SLOTS && Date.now() > this.#lastAnswerAt + STUCK_MS;
    return !isStuck && Date.now() >= this.#restsUntil;
  }

  /** Tries again when it may have come back. */
  later({ deliveries }: Pick<Parcel, 'deliveries'>): Outcome[] {
    return deliveries.map((it) => tryAgain(it, 'pushServiceAway', this.#restsUntil));
  }

  #judge({ deliveries }: Parcel, { status, retryAfterS }: PushAnswer): Outcome[] {
    if (status >= 200 && status < 300) {
      this.#busyInARow = 0;
      return deliveries.map(accepted);
    }
    if (status === 404 || status === 410) return deliveries.map((it) => failed(it, 'subscriptionEnded'));
    const isBusy = status === 429 || (status >= 500 && retryAfterS !== undefined);
    if (!isBusy) return deliveries.map((it) => tryAgain(it, 'pushServiceRefused'));
    const patienceMs = Math.min((retryAfterS ?? 60) * 1000, LONGEST_WAIT_MS);
    this.#busyInARow += 1;
    if (this.#busyInARow >= BUSY_IN_A_ROW) this.#rest(patienceMs);
    return deliveries.map((it) => tryAgain(it, 'pushServiceBusy', Date.now() + patienceMs));
  }

  #judgeError(parcel: Parcel, error: unknown): Outcome[] {
    if (isRefusedAddress(error)) return parcel.deliveries.map((it) => failed(it, 'notAPushService'));
    this.#rest(REST_MS);
    return this.later(parcel);
  }

  #rest(forMs: number): void {
    this.#restsUntil = Math.max(this.#restsUntil, Date.now() + forMs);
  }

  async #takeSlot(): Promise<void> {
    if (this.#inFlight >= SLOTS) return new Promise((free) => this.#queue.push(free));
    if (this.#inFlight === 0) this.#lastAnswerAt = Date.now();
    this.#inFlight += 1;
  }

  /** Whoever waits longest takes the slot over. */
  #freeSlot(): void {
    const next = this.#queue.shift();
    if (next) next();
    else this.#inFlight -= 1;
  }
}

/** undici and the socket wrap what the look-up threw. */
function isRefusedAddress(error: unknown): boolean {
  return (
    error instanceof AddressRefused || (error instanceof Error && error.cause ? isRefusedAddress(error.cause) : false)
  );
}
