import type { Request } from 'express';
import { findKnownDevice } from '#server/accounts/known-devices/known-devices';
import type { Database, Transaction } from '#server/database/connection';
import { networkOf, siteOf } from '#server/http/network-of';
import { createRateLimit } from '#server/http/rate-limit';
import { createSlowDown, type Pace, type SlowDown, type Tries } from '#server/http/slow-down';

/** Wrong passwords for one address from one network, or from one known device. */
const CALM: Pace = { free: 5, firstS: 15, longestS: 15 * 60, forgetS: 6 * 3600 };
/** The same while an address is tried from everywhere, or a network tries many addresses. */
const PRESSED: Pace = { ...CALM, free: 1 };
/** From the whole site of an IPv6 network: whoever has it changes the network at will. */
const SITE: Pace = { ...CALM, free: 20 };
/** Wrong tries a day for one address from everywhere, and an hour from one network for all addresses, that press. */
const MANY = 100;

/** One try to sign in, which counts as a wrong one until it went well. */
export interface LogInTry {
  /** The browser was signed in to this account before. */
  readonly isKnown: boolean;
  readonly wentWell: () => Promise<void>;
  /** No password was compared. */
  readonly giveBack: () => Promise<void>;
}

/** The tries of signing in with a password. */
export interface SlowLogIn {
  /** @throws Problem 429 `too-many-attempts` */
  readonly take: (request: Request, email: string, accountId: string | undefined) => Promise<LogInTry>;
  /** Everybody's tries about the address are forgotten. */
  readonly clearAll: (email: string, transaction: Transaction) => Promise<void>;
}

/**
 * Wrong passwords slow down whoever types them, and nobody else: each network waits for itself, however many others try; even while the
 * whole world does, it has a first try. A browser that was signed in to the account before waits for its own wrong tries only, and a
 * new password, which the mailbox of the account opens the way to, forgets them all. So nobody is locked out, and guessing gets nowhere:
 * about a hundred tries a day from one network, and addresses that nobody has are counted alike.
 */
export function createSlowLogIn(db: Database): SlowLogIn {
  const slow = createSlowDown(db, 'log-in');
  const ofAccount = createRateLimit(db, 'log-in-account', Number.MAX_SAFE_INTEGER, 24 * 60);
  const ofNetwork = createRateLimit(db, 'log-in-network', Number.MAX_SAFE_INTEGER, 60);
  return {
    take: async (request, email, accountId) => {
      const device = accountId && (await findKnownDevice(db, request, accountId));
      if (device) return takeKnown(slow, { subject: email, from: `device ${device}` });
      const network = networkOf(request);
      const counts = await Promise.all([ofAccount.countOf(email), ofNetwork.countOf(network)]);
      const here = { subject: email, from: network };
      const site = { subject: email, from: `site ${siteOf(request)}` };
      await db.transaction(async (transaction) => {
        await slow.take(here, counts.some((count) => count >= MANY) ? PRESSED : CALM, transaction);
        await slow.take(site, SITE, transaction);
      });
      await Promise.all([ofAccount.count(email), ofNetwork.count(network)]);
      const forgive = () => Promise.all([slow.giveBack(site), ofAccount.forgive(email), ofNetwork.forgive(network)]);
      return {
        isKnown: false,
        wentWell: async () => void (await Promise.all([slow.clear(here), forgive()])),
        giveBack: async () => void (await Promise.all([slow.giveBack(here), forgive()])),
      };
    },
    clearAll: slow.clearAll,
  };
}

async function takeKnown(slow: SlowDown, tries: Tries): Promise<LogInTry> {
  await slow.take(tries, CALM);
  return { isKnown: true, wentWell: () => slow.clear(tries), giveBack: () => slow.giveBack(tries) };
}
