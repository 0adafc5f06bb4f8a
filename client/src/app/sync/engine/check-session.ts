import * as z from 'zod/mini';
import { Grant } from '#contract/role';
import { Uuid } from '#contract/values';
import type { SyncPorts } from './ports.ts';
import { readAnswer } from './read-answer.ts';
import { ForeignAnswer, SyncPause } from './sync-failure.ts';

const SESSION_MS = 15_000;

/** All the engine asks of a session: what else a newer server says of it keeps nothing from being sent. */
const OwnSession = z.object({ accountId: Uuid, grants: z.array(z.unknown()) });

/**
 * Whose session it is: another tab may have signed somebody else in, whose session neither sends nor fills this account's data.
 * @returns the roles this device can read
 * @throws SyncPause `needsSignIn` when it is not this account's; what `readAnswer` throws
 */
export async function checkSession({ transport, accountId }: SyncPorts): Promise<Grant[]> {
  const answer = await transport({ method: 'GET', path: '/api/session', timeoutMs: SESSION_MS });
  const session = readAnswer(answer, OwnSession);
  if (session.accountId !== accountId) throw new SyncPause('online', { needsSignIn: true });
  return session.grants.flatMap((grant) => {
    const read = Grant.safeParse(grant);
    return read.success ? [read.data] : [];
  });
}

/**
 * Somebody else answered one request: the server is asked another one, to tell a firewall that minds this one from a network that
 * lets nothing through.
 * @throws SyncPause `captive` when the server cannot be reached at all
 */
export async function assertReachable(ports: SyncPorts): Promise<void> {
  try {
    await checkSession(ports);
  } catch (error) {
    throw error instanceof ForeignAnswer ? new SyncPause('captive') : error;
  }
}
