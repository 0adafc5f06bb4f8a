import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Store } from '@ngrx/store';
import type { Subscription } from 'rxjs';
import { BLANK_CONTENT, type LicenceContent } from '#domain/licence-content';
import { DraftRepository } from '../storage/draft-repository';
import type { DraftRecord } from '../storage/records';
import { classifyStorageError, type StorageFailure } from '../storage/storage-failure';
import { keepSame } from './keep-same';
import { LicenceFormPageActions } from './licence-form.actions';

/** From the first keystroke not yet written to the device's database, in ms. */
const WRITE_AFTER_MS = 200;
/** From the last keystroke to the milestone that makes a command, in ms (sync.md). */
const REST_AFTER_MS = 5_000;

/**
 * One draft under the hands of a person. What was typed shows at once and is the source of every field until the
 * device's database has it; then the database is, also for what another tab or a pull changes. Provided by the page.
 */
@Service({ autoProvided: false })
export class DraftEditor {
  readonly #drafts = inject(DraftRepository);
  readonly #store = inject(Store);
  readonly #stored = signal<DraftRecord | null>(null);
  readonly #typed = signal<Partial<LicenceContent>>({});
  /** As the database last had it. */
  #held: DraftRecord | null = null;
  /** The database was given up by the browser: that the draft is not in it says nothing of the draft. */
  #isEmptied = false;
  #id = '';
  #subscription?: Subscription;
  #writeTimer?: ReturnType<typeof setTimeout> | undefined;
  #restTimer?: ReturnType<typeof setTimeout>;
  #writing: Promise<void> = Promise.resolve();

  /** Undefined until the database answered; null when there is no such draft. */
  readonly draft = signal<DraftRecord | null | undefined>(undefined);
  readonly content = computed<LicenceContent>(
    () => ({ ...(this.#stored()?.content ?? BLANK_CONTENT), ...this.#typed() }),
    { equal: (one, other) => keepSame(one, other) === one },
  );
  readonly isLocked = computed(() => Boolean(this.#stored()?.submittedAt));
  readonly isWriting = computed(() => Object.keys(this.#typed()).length > 0);
  /** UTC instant of the last write, null before the first. */
  readonly savedAt = computed(() => this.#stored()?.changedAt ?? null);
  /** Why the device's database did not answer last time, null while it does. */
  readonly failure = signal<StorageFailure | null>(null);
  readonly hasFailed = computed(() => this.failure() !== null);

  constructor() {
    // Who puts the phone away has left the form: it may never come back to it.
    const leaveWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') void this.leave();
    };
    const writeNow = (): void => void this.flush();
    document.addEventListener('visibilitychange', leaveWhenHidden);
    window.addEventListener('pagehide', writeNow);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', leaveWhenHidden);
      window.removeEventListener('pagehide', writeNow);
      this.#subscription?.unsubscribe();
      clearTimeout(this.#restTimer);
      void this.flush();
    });
    this.#drafts.emptied.pipe(takeUntilDestroyed()).subscribe(() => {
      this.#isEmptied = true;
      void this.#putBack();
    });
  }

  get id(): string {
    return this.#id;
  }

  /** Follows the draft `id` from now on. */
  open(id: string): void {
    this.#id = id;
    this.failure.set(null);
    this.#subscription?.unsubscribe();
    this.#subscription = this.#drafts.observe(id).subscribe({
      next: (draft) => this.#receive(draft ?? null),
      error: (error: unknown) => this.failure.set(classifyStorageError(error)),
    });
  }

  /** Takes what was typed; it is in the database within `WRITE_AFTER_MS`. */
  change(patch: Partial<LicenceContent>): void {
    if (this.isLocked()) return;
    this.#typed.update((typed) => ({ ...typed, ...patch }));
    clearTimeout(this.#restTimer);
    this.#writeTimer ??= setTimeout(() => void this.flush(), WRITE_AFTER_MS);
    this.#restTimer = setTimeout(() => this.#rest(), REST_AFTER_MS);
  }

  /** Writes what is not yet written and resolves when the database has it. */
  flush(): Promise<void> {
    clearTimeout(this.#writeTimer);
    this.#writeTimer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** After a failure: reads the draft anew and writes what is only in the form yet. */
  saveAgain(): Promise<void> {
    this.open(this.#id);
    return this.flush();
  }

  /** The milestone of leaving: everything written, then the command. */
  async leave(): Promise<void> {
    clearTimeout(this.#restTimer);
    await this.flush();
    if (this.#stored() && !this.isLocked()) this.#store.dispatch(LicenceFormPageActions.left({ id: this.#id }));
  }

  /** Remembers where the person is, for reopening (B5). */
  async rememberPlace(place: DraftRecord['place']): Promise<void> {
    if (this.#stored() && !this.isLocked()) await this.#drafts.rememberPlace(this.#id, place);
  }

  async #rest(): Promise<void> {
    await this.flush();
    if (!this.isLocked()) this.#store.dispatch(LicenceFormPageActions.rested({ id: this.#id }));
  }

  async #write(): Promise<void> {
    const patch = this.#typed();
    if (!Object.keys(patch).length) return;
    try {
      await this.#drafts.change(this.#id, patch);
      this.#receive((await this.#drafts.find(this.#id)) ?? null);
      this.#typed.update((typed) => withoutWritten(typed, patch));
      this.failure.set(null);
    } catch (error) {
      // What was typed stays in the fields; the next change or leaving tries again.
      this.failure.set(classifyStorageError(error));
    }
  }

  /** The browser gave the database up: what this page still holds of the draft is written into the new one. */
  async #putBack(): Promise<void> {
    const held = this.#held;
    if (!held || held.id !== this.#id || held.submittedAt) return;
    try {
      await this.#drafts.putBack({ ...held, content: { ...held.content, ...this.#typed() } });
      this.saveAgain().catch(() => undefined);
    } catch (error) {
      this.failure.set(classifyStorageError(error));
    }
  }

  /** The database gives every line anew with each write: those that say what is shown stay the ones shown. */
  #receive(draft: DraftRecord | null): void {
    if (draft) [this.#held, this.#isEmptied] = [draft, false];
    else if (this.#isEmptied && this.#held) return;
    const content = draft && keepSame(this.content(), draft.content);
    const received = keepSame(this.#stored(), draft && content && { ...draft, content });
    this.#stored.set(received);
    this.draft.set(received);
  }
}

function withoutWritten(typed: Partial<LicenceContent>, written: Partial<LicenceContent>): Partial<LicenceContent> {
  const before: Partial<Record<string, unknown>> = written;
  return Object.fromEntries(Object.entries(typed).filter(([key, value]) => value !== before[key]));
}
