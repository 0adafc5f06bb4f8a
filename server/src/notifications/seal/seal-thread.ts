// The thread that encrypts push messages: 5,000 of them would keep the one that answers requests busy for most of a second.
import { parentPort } from 'node:worker_threads';
import { encryptPush } from '#server/notifications/seal/encrypt-push';
import type { Sealed, Unsealed } from '#server/notifications/seal/seal-all';

parentPort?.on('message', ({ id, letters }: Unsealed) => {
  const bodies = letters.map(({ keys, text }) => {
    try {
      return encryptPush(keys, text);
    } catch {
      return null;
    }
  });
  parentPort?.postMessage({ id, bodies } satisfies Sealed);
});
