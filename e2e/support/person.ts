import type { BrowserContext, Page } from 'playwright-core';
import type { PushReceiver } from '#contract/testing/push-receiver';
import type { StartedBrowser } from '#e2e/support/browser';
import { LocalPush } from '#e2e/support/local-push';
import type { Product } from '#e2e/support/product';
import { waitForServiceWorker } from '#e2e/support/service-worker';
import { steadyHands } from '#e2e/support/steady-hands';

/** What somebody holds in their hands. */
export const DEVICES = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  tablet: { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 } },
} as const;
export type Device = keyof typeof DEVICES;

/** Where a person is: with which browser, on which server, and with which push service. */
export interface World {
  readonly product: Product;
  readonly started: StartedBrowser;
  readonly push?: PushReceiver;
}

/** Somebody with a device of their own: its own cookies, database, service worker and network. */
export class Person {
  /** Who takes part now. */
  static readonly present = new Set<Person>();
  readonly page: Page;
  /** Undefined where the story has no push service. */
  readonly push: LocalPush | undefined;
  /** What went wrong on the pages and nobody caught. */
  readonly errors: string[] = [];
  /** What the browser wrote about its pages: requests that failed, errors that were caught. */
  readonly complaints: string[] = [];
  readonly #context: BrowserContext;
  readonly #origin: string;

  private constructor(page: Page, origin: string, push: LocalPush | undefined) {
    this.page = page;
    this.push = push;
    this.#context = page.context();
    this.#origin = origin;
    page.on('pageerror', (error) => this.errors.push(String(error.stack ?? error)));
    page.on('console', (line) => line.type() === 'error' && this.complaints.push(line.text()));
    Person.present.add(this);
  }

  /** Someone nobody knows yet, in front of the sign-in page. */
  static async arrive({ product, started, push }: World, device: Device): Promise<Person> {
    const context = await started.browser.newContext({
      ...DEVICES[device],
      baseURL: product.origin,
      locale: 'en-GB',
      timezoneId: 'Europe/Brussels',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    steadyHands(context);
    if (started.canNotify) await context.grantPermissions(['notifications'], { origin: product.origin });
    const localPush = push && new LocalPush(push);
    await localPush?.connect(context);
    const person = new Person(await context.newPage(), product.origin, localPush);
    await person.opens('/sign-in');
    return person;
  }

  /** A demo person who entered with one tap, on a device that is ready for a place without a network. */
  static async enter(world: World, name: string, device: Device): Promise<Person> {
    const person = await Person.arrive(world, device);
    await person.page.getByRole('button', { name: `Enter as ${name}` }).click();
    // The first page of a device on a machine that is busy with other things; what a story is about is not waited for so long.
    await person.page.waitForURL((url) => url.pathname !== '/sign-in', { timeout: 60_000 });
    await person.isReadyForOffline();
    return person;
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(path.startsWith('http') ? path : `${this.#origin}${path}`);
  }

  /** Waits until the service worker holds the whole app. */
  isReadyForOffline(): Promise<void> {
    return waitForServiceWorker(this.page);
  }

  losesTheNetwork(): Promise<void> {
    return this.#context.setOffline(true);
  }

  findsTheNetwork(): Promise<void> {
    return this.#context.setOffline(false);
  }

  /** Leaves, with everything that was on the device. */
  async goesHome(): Promise<void> {
    Person.present.delete(this);
    await this.#context.close();
  }
}
