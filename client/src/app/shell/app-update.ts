import { computed, DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { SwUpdate } from '@angular/service-worker';
import { Store } from '@ngrx/store';
import { filter, pairwise } from 'rxjs';
import { AccountDatabases } from '../storage/account-databases';
import { syncFeature } from '../sync/sync.feature';

/** A page that stays open for days asks for a new version this often, and when it is looked at or online again. */
const CHECK_MS = 3_600_000;

/** Which version runs: a newer one is offered and taken on the person's tap only. What is stored is never touched. */
@Service()
export class AppUpdate {
  readonly #worker = inject(SwUpdate);
  readonly #databases = inject(AccountDatabases);
  readonly #document = inject(DOCUMENT);
  readonly #isReady = signal(false);
  readonly #isBroken = signal(false);

  /** `ready`: a newer version waits; `broken`: this one lost files it needs, or another tab upgraded the database. */
  readonly state = computed((): 'ready' | 'broken' | null => {
    if (this.#isBroken() || this.#databases.obstacle() === 'outdated') return 'broken';
    return this.#isReady() ? 'ready' : null;
  });

  constructor() {
    if (!this.#worker.isEnabled) return;
    const untilDestroyed = takeUntilDestroyed<unknown>(inject(DestroyRef));
    this.#worker.versionUpdates
      .pipe(
        filter(({ type }) => type === 'VERSION_READY'),
        untilDestroyed,
      )
      .subscribe(() => this.#isReady.set(true));
    this.#worker.unrecoverable.pipe(untilDestroyed).subscribe(() => this.#isBroken.set(true));
    this.#document.addEventListener('visibilitychange', () => this.#check());
    // Not the browser's `online`: at that moment the worker may still be without a network.
    inject(Store)
      .select(syncFeature.selectReach)
      .pipe(
        pairwise(),
        filter(([before, now]) => before !== 'unknown' && now === 'online'),
        untilDestroyed,
      )
      .subscribe(() => this.#check());
    setInterval(() => this.#check(), CHECK_MS);
  }

  /** Starts the newer version. */
  async take(): Promise<void> {
    // A worker that has nothing newer, or cannot, still serves the page again after the reload.
    if (this.#isReady()) await this.#worker.activateUpdate().catch(() => false);
    this.#document.location.reload();
  }

  #check(): void {
    if (this.#document.visibilityState === 'visible') void this.#worker.checkForUpdate().catch(() => false);
  }
}
