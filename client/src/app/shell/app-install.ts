import { inject, Service, signal } from '@angular/core';
import { DeviceSettings } from '../storage/device-settings';

/** Chromium's event, which TypeScript's DOM library does not know. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** Whether and how the app can be put on the home screen: by a `button`, or by hand on `ios`. */
@Service()
export class AppInstall {
  readonly #settings = inject(DeviceSettings);
  readonly #way = signal<'button' | 'ios' | null>(null);
  #event: BeforeInstallPromptEvent | null = null;
  readonly way = this.#way.asReadonly();

  constructor() {
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#event = event as BeforeInstallPromptEvent;
      void this.#offer('button');
    });
    addEventListener('appinstalled', () => this.#way.set(null));
    if (isIosBrowser()) void this.#offer('ios');
  }

  /** Shows the browser's own question. */
  async install(): Promise<void> {
    await this.#event?.prompt();
    this.#event = null;
    this.#way.set(null);
  }

  /** "Not now": it is not offered again on this device. */
  async decline(): Promise<void> {
    this.#way.set(null);
    await this.#settings.set('installDeclined', true);
  }

  async #offer(way: 'button' | 'ios'): Promise<void> {
    if ((await this.#settings.get('installDeclined')) !== true) this.#way.set(way);
  }
}

function isIosBrowser(): boolean {
  const isTouchMac = navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1;
  const isIos = /iPhone|iPad/.test(navigator.userAgent) || isTouchMac;
  return isIos && !matchMedia('(display-mode: standalone)').matches;
}
