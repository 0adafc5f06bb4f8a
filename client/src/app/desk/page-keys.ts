import { DestroyRef, inject, Service } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { map } from 'rxjs';
import { DeviceSettings } from '../storage/device-settings';
import { findPageKey, isTypedIn, type PageKey } from './page-key';

/**
 * The keys of a page while it is in front: not while somebody types in a field or a dialog is open. They can be turned off on
 * this device. Provided by the page.
 *
 * @source WCAG 2.2, 2.1.4 Character Key Shortcuts
 */
@Service({ autoProvided: false })
export class PageKeys {
  readonly #settings = inject(DeviceSettings);
  readonly isOn = toSignal(this.#settings.observe('singleKeys').pipe(map((value) => value !== false)), {
    initialValue: true,
  });
  #list: () => readonly PageKey[] = () => [];
  readonly #press = (event: KeyboardEvent): void => this.#answer(event);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.end());
  }

  /** From now on these, as they are when one is pressed. */
  listen(list: () => readonly PageKey[]): void {
    this.#list = list;
    document.addEventListener('keydown', this.#press);
  }

  /** Another page is in front. */
  end(): void {
    document.removeEventListener('keydown', this.#press);
  }

  async turn(isOn: boolean): Promise<void> {
    await this.#settings.set('singleKeys', isOn);
  }

  #answer(event: KeyboardEvent): void {
    if (!this.isOn() || isTypedIn(event.composedPath()[0]) || document.querySelector('dialog[open]')) return;
    const key = findPageKey(this.#list(), event);
    if (!key) return;
    event.preventDefault();
    key.act?.();
  }
}
