import { inject, Service } from '@angular/core';
import { PushSubscriptionInput } from '#contract/push-message';
import { ApiClient } from './api-client';

/** Without a way to the push service `subscribe` hangs for a minute and more instead of failing. */
const WAIT_MS = 15_000;

/** Why web push could not be turned on. */
export type PushFailure = 'unsupported' | 'denied' | 'too-slow' | 'failed';

/** Web push of this browser: the endpoint belongs to the account that registered it last. */
@Service()
export class PushRegistration {
  readonly #api = inject(ApiClient);

  /** Whether this browser, opened this way, can show notifications at all. */
  readonly isSupported = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

  /** The subscription this browser holds. */
  async find(): Promise<PushSubscription | null> {
    if (!this.isSupported) return null;
    const registration = await navigator.serviceWorker.getRegistration();
    return (await registration?.pushManager.getSubscription()) ?? null;
  }

  /**
   * Asks for the permission, on the person's tap only, subscribes and registers the endpoint.
   * @returns why it could not be done, null when it was
   * @throws ApiError when the server did not take it
   */
  async begin(vapidPublicKey: string): Promise<PushFailure | null> {
    if (!this.isSupported) return 'unsupported';
    if ((await Notification.requestPermission()) !== 'granted') return 'denied';
    const registration = await withinTime(navigator.serviceWorker.ready);
    if (registration === 'too-slow') return 'unsupported';
    // One made for another key of the server would be refused.
    await (await this.find())?.unsubscribe();
    const subscription = await subscribe(registration, vapidPublicKey);
    if (typeof subscription === 'string') return subscription;
    await this.#tell(subscription);
    return null;
  }

  /** At each start: tells the endpoint again, because browsers change it and servers forget it. */
  async renew(): Promise<void> {
    const subscription = await this.find();
    if (subscription && Notification.permission === 'granted') await this.#tell(subscription);
  }

  /** Takes the endpoint back, on the server when it can be reached, on the device in any case. */
  async end(): Promise<void> {
    const subscription = await this.find();
    if (!subscription) return;
    const { endpoint } = subscription;
    await Promise.allSettled([
      this.#api.send('DELETE', '/api/push-subscription', { endpoint }),
      subscription.unsubscribe(),
    ]);
  }

  async #tell(subscription: PushSubscription): Promise<void> {
    await this.#api.send('PUT', '/api/push-subscription', PushSubscriptionInput.parse(subscription.toJSON()));
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
