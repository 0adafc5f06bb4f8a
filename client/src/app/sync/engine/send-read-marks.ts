import type { InboxRead } from '#contract/inbox';
import type { SyncPorts } from './ports.ts';
import { throwRefusal } from './read-answer.ts';
import { ForeignAnswer, RefusedRequest } from './sync-failure.ts';

const READ_MS = 15_000;
/** As many as `InboxRead` takes. */
const AT_ONCE = 1000;

/**
 * Tells the server what was read on this device. Being told twice changes nothing there.
 * @throws SyncPause when it cannot go on now
 */
export async function sendReadMarks(ports: SyncPorts): Promise<void> {
  for (;;) {
    const ids = await ports.readMarks.load(AT_ONCE);
    if (!ids.length) return;
    try {
      await tell(ports, ids);
    } catch (error) {
      // Something on the way minds it: all else goes on, and the server is told another time.
      if (error instanceof ForeignAnswer) return;
      // It would be refused for ever, and all else would wait behind it: the messages stay read on this device.
      if (!(error instanceof RefusedRequest)) throw error;
    }
    await ports.readMarks.forget(ids);
  }
}

async function tell({ transport }: SyncPorts, ids: string[]): Promise<void> {
  const body: InboxRead = { ids };
  const answer = await transport({
    method: 'POST',
    path: '/api/inbox/read',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    timeoutMs: READ_MS,
  });
  if (answer.status !== 204) throwRefusal(answer);
}
