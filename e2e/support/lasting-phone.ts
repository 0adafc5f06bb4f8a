import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser } from '#e2e/support/browser';
import { type Device, DEVICES } from '#e2e/support/person';
import { PhoneNetwork } from '#e2e/support/phone-network';
import { steadyHands } from '#e2e/support/steady-hands';

/** A phone, or a tablet, whose browser can be killed and started again with what it had on its disk. */
export class LastingPhone {
  readonly #folder = mkdtempSync(join(tmpdir(), 'flegt-phone-'));
  readonly #origin: string;
  readonly #device: Device;
  #context: BrowserContext | undefined;
  #page: Page | undefined;
  #network: PhoneNetwork | undefined;

  constructor(origin: string, device: Device = 'phone') {
    this.#origin = origin;
    this.#device = device;
  }

  get page(): Page {
    if (!this.#page) throw new Error('The phone is switched off.');
    return this.#page;
  }

  /** Starts the browser; the first page it opens is `path`. */
  async switchOn(path: string, { offline }: { readonly offline: boolean }): Promise<void> {
    this.#network ??= await PhoneNetwork.start();
    if (offline) this.#network.goesAway();
    else this.#network.comesBack();
    const { launch } = await findBrowser();
    this.#context = await chromium.launchPersistentContext(this.#folder, {
      ...launch,
      ...DEVICES[this.#device],
      offline,
      proxy: { server: this.#network.address },
      baseURL: this.#origin,
      locale: 'en-GB',
      timezoneId: 'Europe/Brussels',
      reducedMotion: 'reduce',
    });
    this.#context.setDefaultTimeout(15_000);
    steadyHands(this.#context);
    this.#page = this.#context.pages()[0] ?? (await this.#context.newPage());
    await this.#page.goto(path);
  }

  async findsTheNetwork(): Promise<void> {
    this.#network?.comesBack();
    await this.#context?.setOffline(false);
  }

  async losesTheNetwork(): Promise<void> {
    this.#network?.goesAway();
    await this.#context?.setOffline(true);
  }

  /** Between the containers: `bytesPerSecond` up and down. */
  async findsASlowNetwork(bytesPerSecond: number): Promise<void> {
    this.#network?.comesBack(bytesPerSecond);
    await this.#context?.setOffline(false);
  }

  /** Ends the browser as one closes it. */
  async switchOff(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
    this.#page = undefined;
  }

  /** Ends the browser as the system does when it needs the memory: at once, with nothing said to it. */
  async kill(): Promise<void> {
    const context = this.#context;
    const session = await context?.browser()?.newBrowserCDPSession();
    if (!context || !session) throw new Error('No browser runs on the phone.');
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const program = processInfo.find(({ type }) => type === 'browser');
    if (!program) throw new Error('The browser does not name its process.');
    const ended = new Promise((done) => context.once('close', done));
    process.kill(program.id, 'SIGKILL');
    await ended;
    this.#context = undefined;
    this.#page = undefined;
  }

  async remove(): Promise<void> {
    await this.switchOff();
    await this.#network?.end();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
