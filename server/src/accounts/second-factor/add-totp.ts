import type { Request } from 'express';
import type { AddedFactor, AddTotp, TotpSecret } from '#contract/second-factor';
import type { Account } from '#server/accounts/account-repository';
import { addFactor, findFactor } from '#server/accounts/second-factor/add-factor';
import { keepChallenge, readChallenge, takeChallenge } from '#server/accounts/second-factor/challenge';
import { toFactor } from '#server/accounts/second-factor/factor-repository';
import { openSecret, sealSecret } from '#server/accounts/second-factor/seal-secret';
import { findTotpStep, makeTotpSecret, toTotpUri } from '#server/accounts/second-factor/totp-code';
import { refuseField } from '#server/http/refuse-field';
import type { Services } from '#server/services';

/** A secret for an authenticator app. It counts once the app has shown that it has it. */
export async function beginTotp({ db, keys }: Services, request: Request, account: Account): Promise<TotpSecret> {
  const secret = makeTotpSecret();
  await keepChallenge(db, request, 'addTotp', sealSecret(keys, account.id, secret));
  return { secret, uri: toTotpUri(secret, account.email) };
}

/**
 * Adds the app that shows `code`. A wrong one may be tried again with the same secret.
 * @throws Problem 410 `challenge-over`; 422 `wrong-code` at `/code`; as `addFactor` does
 */
export async function addTotp(
  services: Services,
  request: Request,
  accountId: string,
  { id, name, code }: AddTotp,
): Promise<AddedFactor> {
  const { db, keys } = services;
  const known = await findFactor(services, accountId, id);
  if (known) return { factor: toFactor(known), recoveryCodes: null };
  const sealedSecret = await readChallenge(db, request, 'addTotp');
  const secret = openSecret(keys, accountId, sealedSecret);
  const lastStep = secret && findTotpStep(secret, code, Date.now());
  if (!lastStep) throw refuseField('/code', 'wrong-code');
  // Of two that come at once the second finds nothing.
  await takeChallenge(db, request, 'addTotp');
  return addFactor(services, request, { id, accountId, kind: 'totp', name, sealedSecret, lastStep });
}
