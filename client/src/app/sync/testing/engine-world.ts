import { TestBed } from '@angular/core/testing';
import type { Answer } from '#contract/answer';
import type { Command } from '#contract/command';
import { buildLicence } from '#domain/testing/build-licence';
import { DraftRepository } from '../../storage/draft-repository';
import { DexieFeedStore } from '../../storage/feed-store';
import { DexieOutboxStore } from '../../storage/outbox-store';
import { DexiePictureStore } from '../../storage/picture-store';
import { DexieReadStore } from '../../storage/read-store';
import { DexieReadMarkStore } from '../../storage/read-mark-store';
import type { OutboxRecord } from '../../storage/records';
import { buildAccepted } from '../../storage/testing/build-records';
import { openAccount, StandingClock, type OpenedAccount } from '../../storage/testing/open-account';
import type { SyncPorts, SyncReport } from '../engine/ports';
import { SyncEngine } from '../engine/sync-engine';
import { ScriptedServer } from './scripted-server';

/** The role every draft here is under. */
export const GRANT = '018f4e2a-0000-7000-8000-0000000000aa';
const DEVICE = '018f4e2a-0000-7000-8000-0000000000dd';

export const acceptAll = (commands: Command[]): Answer[] =>
  commands.map((command, index) => buildAccepted(command, index + 1));

/** The engine over the real IndexedDB of an account of its own, with a server that answers as scripted. */
export class EngineWorld {
  readonly account: OpenedAccount;
  readonly clock: StandingClock;
  readonly server: ScriptedServer;
  readonly drafts = TestBed.inject(DraftRepository);
  readonly outbox: DexieOutboxStore;
  /** What the engine reported last of each thing. */
  report: SyncReport = {};
  readonly #engine: SyncEngine;
  readonly #ports: SyncPorts;

  private constructor(account: OpenedAccount, clock: StandingClock) {
    this.account = account;
    this.clock = clock;
    this.server = new ScriptedServer(account.accountId);
    const durable = account.databases.current();
    this.outbox = new DexieOutboxStore(durable, clock.now);
    this.#ports = {
      accountId: account.accountId,
      deviceId: DEVICE,
      transport: this.server.transport,
      outbox: this.outbox,
      pictures: new DexiePictureStore(durable),
      feed: new DexieFeedStore(durable, 'app-1'),
      reads: new DexieReadStore(durable),
      readMarks: new DexieReadMarkStore(durable),
      now: clock.now,
      chance: () => 0.5,
      isRoomScarce: async () => false,
      report: (part) => (this.report = { ...this.report, ...part }),
    };
    this.#engine = new SyncEngine(this.#ports);
  }

  static async begin(): Promise<EngineWorld> {
    const clock = new StandingClock();
    return new EngineWorld(await openAccount(clock), clock);
  }

  end(): Promise<void> {
    return this.account.close();
  }

  /** @returns when it will try again, a UTC instant */
  run(hurry = false): Promise<string | null> {
    return this.#engine.run({ hurry });
  }

  /** The same device with another version of the app. @returns runs its engine */
  withApp(app: string): () => Promise<string | null> {
    const feed = new DexieFeedStore(this.account.databases.current(), app);
    const engine = new SyncEngine({ ...this.#ports, feed });
    return () => engine.run({ hurry: false });
  }

  /** How many the device holds. */
  receipts(): Promise<number> {
    return this.account.database.receipts.count();
  }

  /** The one that waits. */
  async only(): Promise<OutboxRecord | undefined> {
    return (await this.outbox.load())[0];
  }

  /** Lets a licence wait to be submitted. @returns its id */
  async submit(): Promise<string> {
    const { id } = await this.drafts.create(GRANT, buildLicence({ pictures: [] }));
    await this.drafts.recordSubmit(id);
    return id;
  }
}
