import { inject, Service } from '@angular/core';
import { type PasskeyMade, PasskeyRequest, type PasskeyCreation, type PasskeyUsed } from '#contract/second-factor';
import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser';
import { ApiClient } from './api-client';
import { ApiError, deviceProblem } from './api-error';

/** What the device itself keeps and asks for: finger, face, PIN, or a security key. */
@Service()
export class Passkeys {
  readonly #api = inject(ApiClient);
  readonly isSupported = browserSupportsWebAuthn();

  /** @throws ApiError `passkey-cancelled` where the person gave up, `passkey-known`, or as the server says */
  make(optionsJSON: PasskeyCreation): Promise<PasskeyMade> {
    return ask(async () => (await startRegistration({ optionsJSON: optionsJSON as never })) as PasskeyMade);
  }

  /** Uses one in answer to what the server asks at `path`. @throws ApiError `passkey-cancelled`, or as the server says */
  async use(path: '/api/second-factor/passkey-request' | '/api/passkey-session/request'): Promise<PasskeyUsed> {
    const optionsJSON = await this.#api.fetch('POST', path, PasskeyRequest);
    return ask(async () => (await startAuthentication({ optionsJSON: optionsJSON as never })) as PasskeyUsed);
  }
}

async function ask<Answer>(start: () => Promise<Answer>): Promise<Answer> {
  try {
    return await start();
  } catch (error) {
    const isKnown = error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';
    throw new ApiError(deviceProblem(isKnown ? 'passkey-known' : 'passkey-cancelled'));
  }
}
