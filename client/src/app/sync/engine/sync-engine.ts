import { ACCOUNT_HEADER } from '#contract/session';
import { backOffMs, LONGEST_PAUSE_MS } from './back-off.ts';
import { checkSession } from './check-session.ts';
import { findNextTryAt } from './choose-batch.ts';
import { grantsThatCount } from './grants-that-count.ts';
import { OutboxSender } from './outbox-sender.ts';
import type { SyncPorts } from './ports.ts';
import { Pace } from './pace.ts';
import { pull } from './pull.ts';
import { sendReads } from './read-sender.ts';
import { sendReadMarks } from './send-read-marks.ts';
import { ForeignAnswer, SyncPause, toDeviceProblem } from './sync-failure.ts';
import type { Transport } from './transport.ts';

/**
 * Sends the outbox of one account and follows the server's changes. Runs wherever its ports can be given: page, service
 * worker, bench. Whoever calls it sees to it that one runs at a time (Web Locks in a browser).
 */
export class SyncEngine {
  readonly #ports: SyncPorts;
  readonly #pace = new Pace();
  #failures = 0;
  #notBefore = 0;

  constructor(ports: SyncPorts) {
    this.#ports = { ...ports, transport: orPause(inTheNameOf(ports.accountId, ports.transport)) };
  }

  /**
   * One passage: outbox, then changes. `hurry`: do not wait for the next try's time; what a server asked for is waited.
   * @returns the UTC instant of the next try, null when nothing waits for a time
   * @throws what the device's database throws; network and server failures are reported instead
   */
  async run({ hurry }: { readonly hurry: boolean }): Promise<string | null> {
    const { outbox, now, report } = this.#ports;
    const pauseMs = this.#notBefore - now().getTime();
    // A longer pause than there is means that the device's clock was put back.
    if (pauseMs > 0 && pauseMs <= LONGEST_PAUSE_MS) return new Date(this.#notBefore).toISOString();
    await outbox.release();
    try {
      await this.#pass(hurry);
    } catch (error) {
      if (error instanceof SyncPause) return this.#pause(error, hurry);
      if (error instanceof ForeignAnswer) return this.#pause(new SyncPause('captive'), hurry);
      throw error;
    }
    this.#failures = 0;
    const nextTryAt = findNextTryAt(await outbox.load());
    report({ reach: 'online', needsSignIn: false, nextTryAt });
    return nextTryAt;
  }

  async #pass(hurry: boolean): Promise<void> {
    const grants = await checkSession(this.#ports);
    // What stopped with a suspended role goes on once the role is given back.
    await this.#ports.outbox.resume(grantsThatCount(grants));
    this.#ports.report({ reach: 'online', needsSignIn: false });
    await new OutboxSender(this.#ports, hurry).run();
    await sendReads(this.#ports);
    await sendReadMarks(this.#ports);
    const offersAgain = await pull(this.#ports, this.#pace);
    if (offersAgain) await new OutboxSender(this.#ports, true).run();
    if (await this.#ports.isRoomScarce()) await this.#ports.pictures.dropOriginals();
  }

  async #pause(pause: SyncPause, hurry: boolean): Promise<string> {
    const { outbox, now, chance, report } = this.#ports;
    this.#failures += 1;
    const waitMs = pause.retryAfterMs ?? backOffMs(this.#failures, chance());
    const nextTryAt = new Date(now().getTime() + waitMs);
    if (pause.retryAfterMs !== null) this.#notBefore = nextTryAt.getTime();
    const due = await new OutboxSender(this.#ports, hurry).loadDue();
    const mutationIds = due.flat().map(({ mutationId }) => mutationId);
    await outbox.postpone(mutationIds, nextTryAt, pause.problem ?? toDeviceProblem(toProblemCode(pause)));
    report({ reach: pause.reach, needsSignIn: pause.needsSignIn, nextTryAt: nextTryAt.toISOString() });
    return nextTryAt.toISOString();
  }
}

/** Names the account in each request: the server refuses it should the session have become somebody else's meanwhile. */
function inTheNameOf(accountId: string, transport: Transport): Transport {
  return (request) => transport({ ...request, headers: { ...request.headers, [ACCOUNT_HEADER]: accountId } });
}

/** Nothing came back at all: no network, as far as can be told from here. */
function orPause(transport: Transport): Transport {
  return async (request) => {
    try {
      return await transport(request);
    } catch {
      throw new SyncPause('offline');
    }
  };
}

function toProblemCode({ reach, needsSignIn }: SyncPause): string {
  if (needsSignIn) return 'signed-out';
  if (reach === 'captive') return 'captive-portal';
  if (reach === 'serverDown') return 'server-down';
  return reach === 'online' ? 'busy' : 'no-network';
}
