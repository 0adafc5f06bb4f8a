import { Component, inject, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { QUOTA } from '../device/quota';

/** How much this device keeps, and whether the browser promised not to clear it. */
@Component({
  selector: 'app-storage-card',
  imports: [TranslatePipe],
  template: `
    <section class="card stack stack-tight" aria-labelledby="storage-heading">
      <h2 id="storage-heading">{{ 'notifications.settings.storage.title' | translate }}</h2>
      @if (room(); as sizes) {
        <p>{{ 'notifications.settings.storage.used' | translate: sizes }}</p>
      } @else {
        <p>{{ 'notifications.settings.storage.unknown' | translate }}</p>
      }
      <div role="status">
        <p class="muted">
          {{ 'notifications.settings.storage.' + (isPersistent() ? 'persisted' : 'notPersisted') | translate }}
        </p>
        @if (isRefused()) {
          <p class="muted">{{ 'notifications.settings.storage.refused' | translate }}</p>
        }
      </div>
      @if (!isPersistent()) {
        <div class="button-row">
          <button class="button" type="button" (click)="keep()">
            {{ 'notifications.settings.storage.keep' | translate }}
          </button>
        </div>
      }
    </section>
  `,
})
export class StorageCard {
  readonly #quota = inject(QUOTA);
  protected readonly room = signal<{ used: string; quota: string } | null>(null);
  protected readonly isPersistent = signal(false);
  protected readonly isRefused = signal(false);

  constructor() {
    void this.#look();
  }

  protected async keep(): Promise<void> {
    this.isPersistent.set(await this.#quota.persist());
    this.isRefused.set(!this.isPersistent());
  }

  async #look(): Promise<void> {
    this.isPersistent.set((await this.#quota.look()).isPersistent);
    const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
    if (usage !== undefined && quota) this.room.set({ used: toSizeWords(usage), quota: toSizeWords(quota) });
  }
}

function toSizeWords(bytes: number): string {
  const [unit, divisor] = bytes < 1e9 ? (['megabyte', 1e6] as const) : (['gigabyte', 1e9] as const);
  return new Intl.NumberFormat('en-GB', { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / divisor);
}
