import { DestroyRef, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { Decision } from '../licence-view/decision';
import { ClearingRepository } from '../storage/clearing-repository';
import type { ClearingRecord } from '../storage/records';

/** From the first keystroke not yet written to the device's database, in ms. */
const WRITE_AFTER_MS = 200;

/** What is typed about one licence, without its id. */
export type Typed = Omit<ClearingRecord, 'licenceId'>;

const NOTHING: Typed = { declarationNumber: '', quantities: {}, isOtherOffice: false, begun: null };

/**
 * What the officer types on the page of one licence. It is kept on the device while typing, so that it is there again after the
 * page was left or the app was killed; the decision takes it away. Make it while the page is constructed.
 */
export class ClearingNotes {
  readonly #repository = inject(ClearingRepository);
  readonly #typed = signal<Typed>(NOTHING);
  readonly #before = signal<Decision | null>(null);
  #licenceId = '';
  #isUnwritten = false;
  #timer?: ReturnType<typeof setTimeout> | undefined;

  readonly typed = this.#typed.asReadonly();
  /** The decision that was begun when the page was left, or that came too late. */
  readonly before = this.#before.asReadonly();

  constructor() {
    const write = (): void => void this.write();
    document.addEventListener('visibilitychange', write);
    window.addEventListener('pagehide', write);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', write);
      window.removeEventListener('pagehide', write);
      write();
    });
    this.#repository.emptied.pipe(takeUntilDestroyed()).subscribe(() => this.#typed() !== NOTHING && this.change({}));
  }

  /** The page is about this licence: what was typed about it before stands there again. */
  async open(licenceId: string): Promise<void> {
    if (this.#licenceId === licenceId) return;
    this.#licenceId = licenceId;
    const kept = await this.#repository.find(licenceId).catch(() => undefined);
    if (!kept || this.#licenceId !== licenceId || this.#isUnwritten) return;
    const { declarationNumber, quantities, isOtherOffice, begun } = kept;
    this.#typed.set({ declarationNumber, quantities, isOtherOffice, begun });
    this.#before.set(begun && toDecision(begun));
  }

  change(changes: Partial<Typed>): void {
    this.#typed.update((typed) => ({ ...typed, ...changes }));
    this.#isUnwritten = true;
    this.#timer ??= setTimeout(() => void this.write(), WRITE_AFTER_MS);
  }

  /** A decision that came too late: all of it stands in its fields again, and on the device. */
  async offerAgain(typed: Typed): Promise<void> {
    this.change(typed);
    this.#before.set(typed.begun && toDecision(typed.begun));
    await this.write();
  }

  /** The decision was recorded, with all of this. */
  decided(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isUnwritten = false;
    this.#typed.set(NOTHING);
    this.#before.set(null);
  }

  /** What could not be written is tried again with the next change. */
  async write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#isUnwritten) return;
    this.#isUnwritten = false;
    try {
      await this.#repository.keep({ licenceId: this.#licenceId, ...this.#typed() });
    } catch {
      this.#isUnwritten = true;
    }
  }
}

/** Only decisions are begun. */
const toDecision = (begun: NonNullable<Typed['begun']>): Decision => begun as Decision;
