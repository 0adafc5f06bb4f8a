import { READS_PER_REQUEST, ReadsAnswer } from '#contract/history';
import type { SyncPorts } from './ports.ts';
import { readAnswer } from './read-answer.ts';
import { ForeignAnswer, RefusedRequest } from './sync-failure.ts';

const READS_MS = 30_000;

/** Tells the server what was opened on this device, also days ago. What it will not have stays, and keeps nothing else from being done. */
export async function sendReads(ports: SyncPorts): Promise<void> {
  const { reads: store } = ports;
  for (;;) {
    const reads = await store.load(READS_PER_REQUEST);
    if (!reads.length) return;
    try {
      readAnswer(await post(ports, reads), ReadsAnswer);
    } catch (error) {
      if (error instanceof RefusedRequest || error instanceof ForeignAnswer) return;
      throw error;
    }
    await store.remove(reads.map(({ id }) => id));
  }
}

const post = ({ transport, deviceId, now }: SyncPorts, reads: readonly unknown[]) =>
  transport({
    method: 'POST',
    path: '/api/reads',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ deviceId, sentAt: now().toISOString(), reads }),
    timeoutMs: READS_MS,
  });
