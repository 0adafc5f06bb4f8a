import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { Request } from 'express';
import { PasskeyRequest, type PasskeyUsed } from '#contract/second-factor';
import {
  CHALLENGE_MS,
  keepChallenge,
  takeChallenge,
  type ChallengePurpose,
} from '#server/accounts/second-factor/challenge';
import {
  findPasskey,
  loadFactors,
  notePasskeyUse,
  type PasskeyRow,
} from '#server/accounts/second-factor/factor-repository';
import { isHandleOf } from '#server/accounts/second-factor/passkey-handle';
import { passkeyRefused } from '#server/accounts/second-factor/passkey-problems';
import { relyingPartyOf } from '#server/accounts/second-factor/relying-party';
import type { Services } from '#server/services';

/** Beside the password a touch is enough; alone it must ask for finger, face or PIN, and so counts as both. */
export type PasskeyPurpose = Extract<ChallengePurpose, 'prove' | 'signIn'>;

/** What the browser needs to use a passkey of `accountId`; null: any it has for us. */
export async function askForPasskey(
  { db, config }: Services,
  request: Request,
  purpose: PasskeyPurpose,
  accountId: string | null,
): Promise<PasskeyRequest> {
  const factors = accountId === null ? [] : await loadFactors(db, accountId);
  const options = await generateAuthenticationOptions({
    rpID: relyingPartyOf(config).rpId,
    timeout: CHALLENGE_MS,
    userVerification: purpose === 'signIn' ? 'required' : 'preferred',
    allowCredentials: factors.flatMap((it) =>
      it.kind === 'passkey' ? [{ id: it.credentialId, transports: it.transports }] : [],
    ),
  });
  await keepChallenge(db, request, purpose, options.challenge);
  return PasskeyRequest.parse({ allowCredentials: [], ...options });
}

/**
 * Whose passkey was used, in answer to what this session was asked.
 * @returns its account
 * @throws Problem 410 `challenge-over`; 422 `passkey-refused`
 */
export async function usePasskey(
  services: Services,
  request: Request,
  purpose: PasskeyPurpose,
  response: PasskeyUsed,
): Promise<string> {
  const { db } = services;
  const challenge = await takeChallenge(db, request, purpose);
  const passkey = await findPasskey(db, response.id);
  const handle = response.response.userHandle;
  if (!passkey || (handle && !isHandleOf(handle, passkey.accountId))) throw passkeyRefused();
  const counter = await verify(services, passkey, purpose, response, challenge);
  if (counter === undefined || !(await notePasskeyUse(db, passkey.id, counter))) throw passkeyRefused();
  return passkey.accountId;
}

/** @returns the new counter of the passkey; undefined when anything does not fit */
async function verify(
  { config, log }: Services,
  { credentialId, publicKey, counter }: PasskeyRow,
  purpose: PasskeyPurpose,
  response: PasskeyUsed,
  challenge: string,
): Promise<number | undefined> {
  const { rpId, origin } = relyingPartyOf(config);
  const { userHandle, ...rest } = response.response;
  const verified = await verifyAuthenticationResponse({
    response: {
      ...response,
      rawId: response.id,
      response: { ...rest, ...(userHandle ? { userHandle } : {}) },
      clientExtensionResults: {},
    },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter },
    requireUserVerification: purpose === 'signIn',
  }).catch((error: unknown) => {
    log.info({ error }, 'passkey refused');
    return undefined;
  });
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}
