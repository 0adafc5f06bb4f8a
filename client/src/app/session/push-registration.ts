import { inject, Service, signal } from '@angular/core';
import { PushSubscriptionInput, PushSubscriptionKept } from '#contract/push-message';
import { DeviceSettings } from '../storage/device-settings';
import { ApiClient } from './api-client';
import { ApiError } from './api-error';
import { LoadAbout } from './load-about';

/** Without a way to the push service `subscribe` hangs for a minute and more instead of failing. */
const WAIT_MS = 15_000;

/** Why web push could not be turned on. */
export type PushFailure = 'unsupported' | 'denied' | 'too-slow' | 'failed';

/** Web push of this browser: the endpoint belongs to the account that registered it last. */
@Service()
export class PushRegistration {
  readonly #api = inject(ApiClient);
  readonly #about = inject(LoadAbout);
  readonly #settings = inject(DeviceSettings);

  readonly #isOn = signal(false);

  /** Whether this browser, opened this way, can show notifications at all. */
  readonly isSupported = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

  /** Whether this browser holds a subscription, as far as was looked. */
  readonly isOn = this.#isOn.asReadonly();

  /** What is known without asking to stand in the way; null when nothing is. */
  findObstacle(): PushFailure | null {
    if (!this.isSupported) return 'unsupported';
    return Notification.permission === 'denied' ? 'denied' : null;
  }

  /** The subscription this browser holds. */
  async find(): Promise<PushSubscription | null> {
    if (!this.isSupported) return null;
    const registration = await navigator.serviceWorker.getRegistration();
    const subscription = (await registration?.pushManager.getSubscription()) ?? null;
    this.#isOn.set(subscription !== null);
    return subscription;
  }

  /**
   * Asks for the permission, on the person's tap only, subscribes and registers the endpoint.
   * @returns why it could not be done, null when it was
   * @throws ApiError when the server did not take it
   */
  async begin(vapidPublicKey: string): Promise<PushFailure | null> {
    if (!this.isSupported) return 'unsupported';
    if ((await Notification.requestPermission()) !== 'granted') return 'denied';
    // One made for another key of the server would be refused.
    await (await this.find())?.unsubscribe();
    return this.#subscribe(vapidPublicKey);
  }

  /**
   * At each start: tells the endpoint again, because browsers change it. A subscription that died is made anew: the browser gave
   * it up, or the push service said so and the server forgot it. So is one whose endpoint somebody else told the server first.
   * @throws ApiError, StorageError: it is tried again at the next start
   */
  async renew(): Promise<void> {
    if (!this.isSupported || Notification.permission !== 'granted') return;
    const subscription = await this.find();
    const told = await this.#settings.get('push');
    if (!subscription && typeof told !== 'string') return;
    if (subscription) {
      const isKnown = told === subscription.endpoint;
      const found = await this.#tell(subscription, isKnown);
      const isForgotten = found === 'new' && isKnown;
      if (!isForgotten && found !== 'taken') return;
      await this.#drop(subscription);
    }
    await this.#subscribe((await this.#about.execute()).vapidPublicKey);
  }

  /** Takes the endpoint back, on the server when it can be reached, on the device in any case. */
  async end(): Promise<void> {
    const subscription = await this.find();
    await this.#settings.set('push', null);
    if (subscription) await this.#drop(subscription);
    await this.find();
  }

  async #subscribe(vapidPublicKey: string): Promise<PushFailure | null> {
    const registration = await withinTime(navigator.serviceWorker.ready);
    if (registration === 'too-slow') return 'unsupported';
    const subscription = await subscribe(registration, vapidPublicKey);
    if (typeof subscription === 'string') return subscription;
    return (await this.#tell(subscription)) === 'taken' ? 'failed' : null;
  }

  async #drop(subscription: PushSubscription): Promise<void> {
    const { endpoint } = subscription;
    await Promise.allSettled([
      this.#api.send('DELETE', '/api/push-subscription', { endpoint }),
      subscription.unsubscribe(),
    ]);
  }

  /** @returns how the server found it: not known before, known, or another account's */
  async #tell(subscription: PushSubscription, isKnown = false): Promise<'new' | 'known' | 'taken'> {
    const input = PushSubscriptionInput.parse({ ...subscription.toJSON(), isKnown });
    try {
      const { isNew } = await this.#api.fetch('PUT', '/api/push-subscription', PushSubscriptionKept, input);
      await this.#settings.set('push', subscription.endpoint);
      this.#isOn.set(true);
      return isNew ? 'new' : 'known';
    } catch (error) {
      if (error instanceof ApiError && error.problem.code === 'push-endpoint-taken') return 'taken';
      throw error;
    }
  }
}

async function subscribe(
  registration: ServiceWorkerRegistration,
  vapidPublicKey: string,
): Promise<PushSubscription | PushFailure> {
  const options = { userVisibleOnly: true, applicationServerKey: vapidPublicKey };
  return withinTime(registration.pushManager.subscribe(options).catch((): PushFailure => 'failed'));
}

/** What `awaited` gives, or `too-slow`. */
function withinTime<Value>(awaited: Promise<Value>): Promise<Value | 'too-slow'> {
  const late = new Promise<'too-slow'>((resolve) => setTimeout(resolve, WAIT_MS, 'too-slow'));
  return Promise.race([awaited, late]);
}
