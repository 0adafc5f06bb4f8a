import type { Request } from 'express';
import { findAccountByEmail } from '#server/accounts/account-repository';
import { findKnownDevice } from '#server/accounts/known-devices/known-devices';
import { networkOf } from '#server/http/network-of';
import { createRateLimit } from '#server/http/rate-limit';
import { createSlowDown, type Pace } from '#server/http/slow-down';
import type { Services } from '#server/services';

/** Why a mail is asked for: what strangers ask of one kind holds up no other. */
export type AskedMail = 'sign-up' | 'confirmation' | 'lost-password' | 'email-change';

/** Mails to one address, asked for from one network or a known device. */
const CALM: Pace = { free: 5, firstS: 5 * 60, longestS: 3600, forgetS: 6 * 3600 };
/** The same while many mails go to the address, or many from the network. */
const PRESSED: Pace = { ...CALM, free: 1 };
/** Mails from one network to everybody: a company at work is not slowed down, a flood goes drop by drop. */
const NETWORK: Pace = { free: 300, firstS: 1, longestS: 10, forgetS: 3600 };
/** Mails an hour that press: to one address, and from one network. */
const MANY_TO = 10;
const MANY_FROM = 60;

/**
 * Nobody floods a mailbox through us, and nobody stops the mails of somebody else: each network waits for itself, and always has a
 * first mail. Addresses that are known and others are counted alike.
 * @throws Problem (the check) 429 `too-many-attempts`
 */
export function prepareMailLimits(
  { db }: Services,
  kind: AskedMail,
): (request: Request, email: string) => Promise<void> {
  const slow = createSlowDown(db, `mail-${kind}`);
  const flood = createSlowDown(db, 'mail-network');
  const toAddress = createRateLimit(db, `mail-${kind}-to`, Number.MAX_SAFE_INTEGER, 60);
  const fromNetwork = createRateLimit(db, 'mail-from', Number.MAX_SAFE_INTEGER, 60);
  return async (request, email) => {
    const account = await findAccountByEmail(db, email);
    const device = account && (await findKnownDevice(db, request, account.id));
    if (device) return slow.take({ subject: email, from: `device ${device}` }, CALM);
    const network = networkOf(request);
    const [to, from] = await Promise.all([toAddress.countOf(email), fromNetwork.countOf(network)]);
    await db.transaction(async (transaction) => {
      const pace = to >= MANY_TO || from >= MANY_FROM ? PRESSED : CALM;
      await slow.take({ subject: email, from: network }, pace, transaction);
      await flood.take({ subject: network, from: 'all' }, NETWORK, transaction);
    });
    await Promise.all([toAddress.count(email), fromNetwork.count(network)]);
  };
}
