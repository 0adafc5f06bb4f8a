import { Secret, TOTP } from 'otpauth';
import type { CDPSession, Page } from 'playwright-core';

/** The part of a device that keeps passkeys, as Chromium plays it: it asks nobody, and finger, face or PIN are always right. */
export class Authenticator {
  readonly #browser: CDPSession;
  readonly #id: string;
  private constructor(browser: CDPSession, id: string) {
    this.#browser = browser;
    this.#id = id;
  }

  static async give(page: Page): Promise<Authenticator> {
    const browser = await page.context().newCDPSession(page);
    await browser.send('WebAuthn.enable', { enableUI: false });
    const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new Authenticator(browser, authenticatorId);
  }

  /** How many passkeys it keeps. */
  async count(): Promise<number> {
    const options = { authenticatorId: this.#id };
    return (await this.#browser.send('WebAuthn.getCredentials', options)).credentials.length;
  }

  /** The person does not show finger, face or PIN any more. */
  async refuse(): Promise<void> {
    await this.#browser.send('WebAuthn.setUserVerified', { authenticatorId: this.#id, isUserVerified: false });
  }

  async agree(): Promise<void> {
    await this.#browser.send('WebAuthn.setUserVerified', { authenticatorId: this.#id, isUserVerified: true });
  }
}

/** The code an authenticator app with this key shows `steps` half minutes from now. */
export const codeOf = (key: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, '')) }).generate({ timestamp: Date.now() + steps * 30_000 });
