import { inject, Service } from '@angular/core';
import { Observable, type Subscriber } from 'rxjs';
import { CLOCK } from '../device/clock';
import { withLock } from '../device/locks';
import { isScarce, QUOTA } from '../device/quota';
import { NETWORK } from '../device/network';
import type { AccountDatabase } from '../storage/account-database';
import { DeviceSettings } from '../storage/device-settings';
import type { DurableDatabase } from '../storage/durable-database';
import { Alarm } from './alarm';
import type { SyncReport } from './engine/ports';
import type { SyncEngine } from './engine/sync-engine';
import { fetchTransport } from './fetch-transport';
import { LiveChanges } from './live-changes';
import { makeEngine } from './make-engine';
import { outboxLock } from './outbox-names';
import { TabChannel } from './tab-channel';

/** How often the server's changes are asked for while somebody looks, in ms. */
const LOOKED_AT_MS = 30_000;
/** The same in the background, and the wait after the device's database failed. */
const AT_REST_MS = 60_000;

/** What is driven: the open database of one account. */
export interface Driven {
  readonly accountId: string;
  readonly database: DurableDatabase<AccountDatabase>;
}

/**
 * Runs the sync engine in one tab of the browser (Web Locks); the other tabs pass wakes on and show its reports. While no
 * tab is open the service worker may send (send-in-background.ts).
 */
@Service()
export class SyncDriver {
  readonly #clock = inject(CLOCK);
  readonly #quota = inject(QUOTA);
  readonly #network = inject(NETWORK);
  readonly #settings = inject(DeviceSettings);
  #wake: (hurry: boolean) => void = () => undefined;

  /** Sends and pulls soon. `hurry`: what failed before is tried again although its time has not come. */
  wake(hurry: boolean): void {
    this.#wake(hurry);
  }

  /** Keeps the account in step with the server until unsubscribed; emits what the person is to be shown. */
  drive(driven: Driven): Observable<SyncReport> {
    return new Observable((subscriber) => {
      const stop = new AbortController();
      const alarm = new Alarm();
      const channel = this.#openChannel(driven.accountId, alarm, subscriber, stop.signal);
      this.#wake = (hurry) => {
        alarm.ring(hurry);
        channel.tell({ kind: 'wake', hurry });
      };
      const hints = this.#network.hints.subscribe(() => this.#wake(true));
      channel.tell({ kind: 'hello' });
      const tell = (report: SyncReport): void => {
        subscriber.next(report);
        channel.tell({ kind: 'report', report });
      };
      void this.#whileLeading(driven, stop.signal, alarm, tell);
      return () => {
        stop.abort();
        alarm.ring(false);
        hints.unsubscribe();
        channel.close();
        this.#wake = () => undefined;
      };
    });
  }

  #openChannel(accountId: string, alarm: Alarm, subscriber: Subscriber<SyncReport>, stopped: AbortSignal): TabChannel {
    return new TabChannel(accountId, (message) => {
      if (stopped.aborted) return;
      if (message.kind === 'wake') alarm.ring(message.hurry);
      if (message.kind === 'report') subscriber.next(message.report);
      // The next passage reports; a follower's alarm has nobody waiting and is kept for when it leads.
      if (message.kind === 'hello') alarm.ring(false);
    });
  }

  async #whileLeading(
    driven: Driven,
    stopped: AbortSignal,
    alarm: Alarm,
    tell: (report: SyncReport) => void,
  ): Promise<void> {
    await withLock(outboxLock(driven.accountId), { signal: stopped }, () => this.#loop(driven, stopped, alarm, tell))
      // Stopped before it was our turn.
      .catch((error: unknown) => {
        if (!stopped.aborted) throw error;
      });
  }

  async #loop(driven: Driven, stopped: AbortSignal, alarm: Alarm, tell: (report: SyncReport) => void): Promise<void> {
    let engine: SyncEngine | undefined;
    const run = async (hurry: boolean): Promise<string | null> => {
      engine ??= await this.#makeEngine(driven, (report) => !stopped.aborted && tell(report));
      return engine.run({ hurry });
    };
    const live = new LiveChanges(driven.accountId, (isBack) => alarm.ring(isBack));
    let hurry = true;
    while (!stopped.aborted) {
      // The device's database may be away for a moment: that ends a passage, not the loop.
      const nextTryAt = await run(hurry).catch(() => this.#later());
      if (!stopped.aborted) live.keep();
      hurry = await alarm.wait(this.#toWaitMs(nextTryAt));
    }
    live.close();
  }

  async #makeEngine({ accountId, database }: Driven, report: (report: SyncReport) => void): Promise<SyncEngine> {
    return makeEngine(database, {
      accountId,
      deviceId: await this.#settings.deviceId(),
      transport: fetchTransport,
      now: () => this.#clock.now(),
      isRoomScarce: async () => isScarce(await this.#quota.look()),
      report,
    });
  }

  #later(): string {
    return new Date(this.#clock.now().getTime() + AT_REST_MS).toISOString();
  }

  #toWaitMs(nextTryAt: string | null): number {
    const pullMs = this.#network.isVisible() ? LOOKED_AT_MS : AT_REST_MS;
    if (nextTryAt === null) return pullMs;
    return Math.min(pullMs, Math.max(0, Date.parse(nextTryAt) - this.#clock.now().getTime()));
  }
}
