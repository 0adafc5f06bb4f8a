import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Request } from 'express';
import { PasskeyCreation, type AddedFactor, type AddPasskey, type PasskeyMade } from '#contract/second-factor';
import type { Account } from '#server/accounts/account-repository';
import { fullName } from '#server/accounts/full-name';
import { addFactor, findFactor } from '#server/accounts/second-factor/add-factor';
import { CHALLENGE_MS, keepChallenge, takeChallenge } from '#server/accounts/second-factor/challenge';
import { loadFactors, toFactor } from '#server/accounts/second-factor/factor-repository';
import { toHandle } from '#server/accounts/second-factor/passkey-handle';
import { passkeyRefused } from '#server/accounts/second-factor/passkey-problems';
import { relyingPartyOf, RP_NAME } from '#server/accounts/second-factor/relying-party';
import type { Services } from '#server/services';

/**
 * EdDSA, ES256, RS256 (COSE): one of them every authenticator has. Not the package's own list: signatures of ML-DSA, which is in it, are
 * longer than the contract lets in, and such a passkey could be made but never used.
 */
const ALGORITHMS = [-8, -7, -257];

/** What the browser needs to make a passkey for the account; the challenge is this session's. */
export async function beginPasskey(services: Services, request: Request, account: Account): Promise<PasskeyCreation> {
  const { db, config } = services;
  const known = await loadFactors(db, account.id);
  const options = await generateRegistrationOptions({
    rpName: RP_NAME,
    rpID: relyingPartyOf(config).rpId,
    userID: toHandle(account.id),
    userName: account.email,
    userDisplayName: fullName(account),
    timeout: CHALLENGE_MS,
    attestationType: 'none',
    excludeCredentials: known.flatMap((it) =>
      it.kind === 'passkey' ? [{ id: it.credentialId, transports: it.transports }] : [],
    ),
    supportedAlgorithmIDs: ALGORITHMS,
    // A key that cannot keep passkeys, or asks for no PIN, still serves beside the password.
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
  await keepChallenge(db, request, 'addPasskey', options.challenge);
  return PasskeyCreation.parse(options);
}

/**
 * Adds the passkey the browser made.
 * @throws Problem 410 `challenge-over`; 422 `passkey-refused`; as `addFactor` does
 */
export async function addPasskey(
  services: Services,
  request: Request,
  accountId: string,
  { id, name, response }: AddPasskey,
): Promise<AddedFactor> {
  const known = await findFactor(services, accountId, id);
  if (known) return { factor: toFactor(known), recoveryCodes: null };
  const challenge = await takeChallenge(services.db, request, 'addPasskey');
  const credential = await verify(services, response, challenge);
  return addFactor(services, request, {
    ...{ id, accountId, kind: 'passkey', name },
    credentialId: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: response.response.transports ?? [],
  });
}

async function verify({ config, log }: Services, response: PasskeyMade, challenge: string) {
  const { rpId, origin } = relyingPartyOf(config);
  const { transports, ...rest } = response.response;
  const verified = await verifyRegistrationResponse({
    response: {
      ...response,
      rawId: response.id,
      response: { ...rest, ...(transports ? { transports } : {}) },
      clientExtensionResults: {},
    },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: false,
  }).catch((error: unknown) => {
    log.info({ error }, 'passkey not added');
    return undefined;
  });
  if (!verified?.verified) throw passkeyRefused();
  return verified.registrationInfo.credential;
}
