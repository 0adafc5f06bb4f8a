import { promisify } from 'node:util';
import type { Request } from 'express';
import { findAccountId } from '#server/http/session';
import { newChecks, type SignInChecks } from '#server/identity/identity-provider';
import { identityRefused, noPendingIdentity } from '#server/identity/identity-problems';
import type { ProvedIdentity } from '#server/identity/proved-identity';

declare module 'express-session' {
  interface SessionData {
    identityFlow: IdentityFlow;
    pendingIdentity: PendingProof;
  }
}

/** One way to the identity provider and back, kept in the session of the browser that began it. */
export interface IdentityFlow {
  readonly checks: SignInChecks;
  readonly purpose: 'signIn' | 'link';
  /** Page to go to in the end; our own. */
  readonly next: string;
}

/** Somebody the provider vouched for, who opens no account yet. */
interface PendingProof {
  readonly identity: ProvedIdentity;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

const MINUTE_MS = 60_000;
/** Whoever registers at the provider first needs a while. */
const FLOW_MS = 60 * MINUTE_MS;
const PENDING_MS = 15 * MINUTE_MS;

/** Remembers what this browser began; a newer beginning takes its place. */
export async function beginFlow(
  request: Request,
  purpose: IdentityFlow['purpose'],
  next: string,
): Promise<SignInChecks> {
  const { session } = request;
  const checks = newChecks();
  session.identityFlow = { checks, purpose, next };
  // Where nobody is signed in nothing of it needs to be kept for a month.
  if (!findAccountId(request)) session.cookie.maxAge = FLOW_MS;
  await promisify(session.save.bind(session))();
  return checks;
}

/**
 * What this browser began, once: the same way back again finds nothing.
 * @throws Problem `identity-refused`
 */
export async function takeFlow(request: Request): Promise<IdentityFlow> {
  const { session } = request;
  const flow = session.identityFlow;
  if (!flow || request.query['state'] !== flow.checks.state) throw identityRefused();
  delete session.identityFlow;
  await promisify(session.save.bind(session))();
  return flow;
}

/** Keeps the proof under a new session id: who planted the old one gains nothing. Whoever was signed in is no more. */
export async function keepProof(request: Request, identity: ProvedIdentity): Promise<void> {
  await promisify(request.session.regenerate.bind(request.session))();
  request.session.pendingIdentity = { identity, expiresAt: Date.now() + PENDING_MS };
  request.session.cookie.maxAge = PENDING_MS;
  await promisify(request.session.save.bind(request.session))();
}

/** @throws Problem 404 `no-pending-identity` */
export function getProof(request: Request): ProvedIdentity {
  const pending = request.session.pendingIdentity;
  if (!pending || pending.expiresAt < Date.now()) throw noPendingIdentity();
  return pending.identity;
}
