import type { BrowserContext } from 'playwright-core';
import type { PushReceiver, TestSubscription } from '#contract/testing/push-receiver';

/** A device's tie to the local push service: what `pushManager` would hold. */
export class LocalPush {
  #subscription: TestSubscription | null = null;
  readonly #receiver: PushReceiver;

  constructor(receiver: PushReceiver) {
    this.#receiver = receiver;
  }

  /** Endpoint of the device, while it is subscribed. */
  get endpoint(): string | undefined {
    return this.#subscription?.endpoint;
  }

  /** The browser gives the subscription up, as after its data were cleared. */
  dies(): void {
    this.#subscription = null;
  }

  /** Makes the pages of `context` subscribe with the local push service: real keys, real endpoint, no internet. */
  async connect(context: BrowserContext): Promise<void> {
    await context.exposeFunction('localPush', (verb: string, key?: string) => this.#answer(verb, key));
    await context.addInitScript(replacePushManager);
  }

  #answer(verb: string, key: string | undefined): TestSubscription | null {
    if (verb === 'subscribe' && key) this.#subscription = this.#receiver.subscribe(key);
    if (verb === 'unsubscribe') this.#subscription = null;
    return this.#subscription;
  }
}

/** Runs in the page, before the app. */
function replacePushManager(): void {
  type Ask = (verb: string, key?: string) => Promise<TestSubscription | null>;
  const page = globalThis as unknown as {
    localPush: Ask;
    PushManager?: { prototype: Record<string, unknown> };
  };
  if (!page.PushManager) return;
  const wrap = (json: TestSubscription | null) =>
    json && {
      ...json,
      expirationTime: null,
      toJSON: () => ({ ...json, expirationTime: null }),
      unsubscribe: async () => {
        await page.localPush('unsubscribe');
        return true;
      },
    };
  page.PushManager.prototype['subscribe'] = async (options: { applicationServerKey: string }) =>
    wrap(await page.localPush('subscribe', options.applicationServerKey));
  page.PushManager.prototype['getSubscription'] = async () => wrap(await page.localPush('get'));
}
