import type { Request } from 'express';
import { networkOf } from '#server/http/network-of';
import { createRateLimit } from '#server/http/rate-limit';
import type { Services } from '#server/services';

/**
 * Five mails an hour to one address, known or not, and sixty from one network: nobody floods a mailbox through us.
 * @throws Problem (the check) 429 `too-many-attempts`
 */
export function prepareMailLimits({ db }: Services): (request: Request, email: string) => Promise<void> {
  const toAddress = createRateLimit(db, 'mail-to-address', 5, 60);
  const fromNetwork = createRateLimit(db, 'mail-from-network', 60, 60);
  return async (request, email) => {
    await fromNetwork.count(networkOf(request));
    await toAddress.count(email);
  };
}
