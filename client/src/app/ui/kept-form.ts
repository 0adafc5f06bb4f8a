import { DestroyRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { TypedRepository } from '../storage/typed-repository';

/** From the first keystroke not yet written to the device's database, in ms. */
const WRITE_AFTER_MS = 200;

/**
 * What is typed in a form is kept on the device meanwhile, per account, so that it is there again after a reload, "back" or the end of
 * the app. Make it while the component is constructed.
 */
export class KeptForm<Value> {
  readonly #repository = inject(TypedRepository);
  #form = '';
  #unwritten: { readonly value: Value | null } | null = null;
  #last: Value | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const write = (): void => void this.write();
    document.addEventListener('visibilitychange', write);
    window.addEventListener('pagehide', write);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', write);
      window.removeEventListener('pagehide', write);
      write();
    });
    this.#repository.emptied.pipe(takeUntilDestroyed()).subscribe(() => this.#last && this.note(this.#last));
  }

  /**
   * From now on it is about `form`, as in `decision/<licence>`; blank: nothing is kept.
   * @returns what was typed in it before; undefined when nothing was, or something was typed meanwhile
   */
  async open(form: string): Promise<unknown> {
    await this.write();
    this.#form = form;
    this.#last = null;
    const kept = form ? await this.#repository.find(form).catch(() => undefined) : undefined;
    return this.#form === form && !this.#unwritten ? kept : undefined;
  }

  /** Keeps `value` soon; null: nothing is typed any more. */
  note(value: Value | null): void {
    if (!this.#form) return;
    this.#last = value;
    this.#unwritten = { value };
    this.#timer ??= setTimeout(() => void this.write(), WRITE_AFTER_MS);
  }

  /** It was sent: it is not offered again. */
  sent(): void {
    this.note(null);
    void this.write();
  }

  /** What could not be written is tried again with the next change. */
  async write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const [form, unwritten] = [this.#form, this.#unwritten];
    if (!unwritten) return;
    this.#unwritten = null;
    try {
      if (unwritten.value === null) await this.#repository.forget(form);
      else await this.#repository.keep(form, unwritten.value);
    } catch {
      this.#unwritten ??= unwritten;
    }
  }
}
