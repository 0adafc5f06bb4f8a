import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { alertCircleOutline } from 'ionicons/icons';
import { isOwnZoneKnown } from '../device/own-zone';
import { QUOTA } from '../device/quota';
import { sessionFeature } from '../session/session.feature';
import { AccountDatabases } from '../storage/account-databases';
import { DeviceSettings } from '../storage/device-settings';
import { StorageError } from '../storage/storage-failure';
import { StorageHealth } from '../storage/storage-health';
import { ExportOutbox } from '../sync/export-outbox';
import { ToastService } from '../ui/toast-service';

/** With less than this nothing can be kept, in bytes. */
const FULL_BYTES = 64 * 1024;

/** Where there is no database nothing can be handed out either. */
const WITH_EXPORT: readonly string[] = ['full'];
/** Where licences can be looked up at the server although the device has none. */
const WITH_SEARCH: readonly string[] = ['missing', 'refused', 'hanging', 'blocked'];

/** Says in one sentence, on every page, what this browser lacks, with what can be done; nothing while it lacks nothing. */
@Component({
  selector: 'app-storage-line',
  imports: [IonIcon, RouterLink, TranslatePipe],
  template: `
    <div role="alert">
      @if (trouble(); as lack) {
        <div class="line">
          <ion-icon [icon]="icon" aria-hidden="true" />
          <div class="stack stack-tight">
            <p>{{ 'shell.lacks.' + lack | translate }}</p>
            @if (hasWays()) {
              <div class="button-row">
                @if (offersExport()) {
                  <button class="button" type="button" (click)="export()">
                    {{ 'shell.lacks.export' | translate }}
                  </button>
                }
                @if (offersSearch()) {
                  <a class="button" routerLink="/search">{{ 'shell.lacks.search' | translate }}</a>
                }
                <button class="button" type="button" (click)="tryAgain()">{{ 'shell.lacks.again' | translate }}</button>
              </div>
            }
          </div>
        </div>
      }
    </div>
  `,
  styleUrl: './notice-line.css',
})
export class StorageLine {
  readonly #health = inject(StorageHealth);
  readonly #obstacle = inject(AccountDatabases).obstacle;
  readonly #settings = inject(DeviceSettings);
  readonly #exporting = inject(ExportOutbox);
  readonly #toasts = inject(ToastService);
  readonly #account = inject(Store).selectSignal(sessionFeature.selectAccount);
  /** What is worst is said; `insecure`: the page came over plain http, `zone`: the browser does not say where its clocks are. */
  protected readonly trouble = computed(() => {
    if (this.#obstacle() === 'blocked') return 'blocked';
    const trouble = this.#health.trouble();
    if (trouble) return trouble;
    if (!isSecureContext) return 'insecure';
    return isOwnZoneKnown ? null : 'zone';
  });
  protected readonly offersExport = computed(
    () => WITH_EXPORT.includes(this.trouble() ?? '') && this.#account() !== null,
  );
  protected readonly offersSearch = computed(
    () => WITH_SEARCH.includes(this.trouble() ?? '') && this.#account() !== null,
  );
  protected readonly hasWays = computed(() => ![null, 'insecure', 'zone'].includes(this.trouble()));
  protected readonly icon = alertCircleOutline;

  constructor() {
    // A browser that says it has no room left is believed before the first write fails.
    void inject(QUOTA)
      .look()
      .then(({ freeBytes }) => {
        if (freeBytes !== null && freeBytes < FULL_BYTES) this.#health.note(new StorageError('full'));
      })
      .catch(() => undefined);
  }

  protected async export(): Promise<void> {
    await this.#exporting.execute().catch(() => this.#toasts.tell('shell.lacks.notExported'));
  }

  /** Whether there is room again shows a write; a database that did not open is opened anew with the page. */
  protected async tryAgain(): Promise<void> {
    const wasFull = this.trouble() === 'full';
    if (!wasFull) return location.reload();
    if (!(await this.#settings.set('probe', ' '.repeat(FULL_BYTES)))) return;
    await this.#settings.forget('probe');
    this.#health.recover();
    this.#toasts.tell('shell.lacks.roomAgain');
  }
}
