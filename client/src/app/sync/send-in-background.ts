import { Session } from '#contract/session';
import { AccountDatabase } from '../storage/account-database';
import { DeviceDatabase } from '../storage/device-database';
import { DurableDatabase } from '../storage/durable-database';
import type { Transport } from './engine/transport';
import { fetchTransport } from './fetch-transport';
import { makeEngine } from './make-engine';
import { outboxLock } from './outbox-names';

/** Something still waits to be sent: whoever woke us is to try again later. */
export class StillWaitingError extends Error {
  override readonly name = 'StillWaitingError';

  constructor() {
    super('The outbox is not empty yet.');
  }
}

/**
 * Sends the outbox of the account this device last knew, unless a page does. Runs in the service worker: without Angular
 * and without a word to the person.
 * @throws StillWaitingError
 */
export async function sendInBackground(transport: Transport = fetchTransport): Promise<void> {
  const owner = await findOwner();
  if (!owner) return;
  const database = new DurableDatabase(new AccountDatabase(owner.accountId));
  try {
    const engine = makeEngine(database, {
      ...owner,
      transport,
      now: () => new Date(),
      // Originals are given up while the app is open, if at all.
      isRoomScarce: async () => false,
      report: () => undefined,
    });
    await navigator.locks.request(outboxLock(owner.accountId), { ifAvailable: true }, async (lock) => {
      if (lock) await engine.run({ hurry: true });
    });
    const left = await database.run(({ commands }) => commands.filter(({ state }) => state !== 'needsYou').count());
    if (left) throw new StillWaitingError();
  } finally {
    database.close();
  }
}

/** Undefined once the person signed out, and on a device nobody ever signed in on. */
async function findOwner(): Promise<{ accountId: string; deviceId: string } | undefined> {
  const device = new DurableDatabase(new DeviceDatabase());
  try {
    const [id, last] = await device.run(({ settings }) => settings.bulkGet(['deviceId', 'lastAccount']));
    const session = Session.safeParse(last?.value);
    if (!session.success || typeof id?.value !== 'string') return undefined;
    return { accountId: session.data.accountId, deviceId: id.value };
  } finally {
    device.close();
  }
}
