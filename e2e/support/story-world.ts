import { MailReceiver } from '#contract/testing/mail-receiver';
import { PushReceiver } from '#contract/testing/push-receiver';
import { startBrowser, type StartedBrowser } from '#e2e/support/browser';
import { Person, type Device } from '#e2e/support/person';
import { Product, type ProductSettings } from '#e2e/support/product';

/** All a story needs around its people: the product, a browser, a mail server and a push service of its own. */
export class StoryWorld {
  readonly product: Product;
  readonly started: StartedBrowser;
  readonly mail: MailReceiver;
  readonly push: PushReceiver;

  private constructor(product: Product, started: StartedBrowser, mail: MailReceiver, push: PushReceiver) {
    this.product = product;
    this.started = started;
    this.mail = mail;
    this.push = push;
  }

  static begin(clientDir?: string): Promise<StoryWorld> {
    return StoryWorld.#begin(clientDir ? { clientDir } : {});
  }

  /** A world without the demo: nobody is there yet. */
  static beginEmpty(): Promise<StoryWorld> {
    return StoryWorld.#begin({ isEmpty: true });
  }

  /** A world in which officers and the support team need a second factor. */
  static beginStrict(): Promise<StoryWorld> {
    return StoryWorld.#begin({ needsFactor: true });
  }

  /** A world in which news of the next `gatherS` seconds go in one message. */
  static beginGathering(gatherS: number): Promise<StoryWorld> {
    return StoryWorld.#begin({ gatherS });
  }

  static async #begin(more: ProductSettings): Promise<StoryWorld> {
    const [mail, push] = await Promise.all([MailReceiver.start(), PushReceiver.start()]);
    const settings = { smtpUrl: mail.url, pushTestOrigin: push.origin, ...more };
    const [product, started] = await Promise.all([Product.start(settings), startBrowser()]);
    return new StoryWorld(product, started, mail, push);
  }

  /** Someone nobody knows yet, in front of the sign-in page. */
  arrives(device: Device): Promise<Person> {
    return Person.arrive(this, device);
  }

  /** A demo person, entered with one tap. */
  enters(name: string, device: Device): Promise<Person> {
    return Person.enter(this, name, device);
  }

  async end(): Promise<void> {
    await this.started.browser.close();
    await this.product.remove();
    await Promise.all([this.mail.stop(), this.push.stop()]);
  }
}
