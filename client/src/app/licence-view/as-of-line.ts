import { Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { PresentTime } from '../device/present-time';
import { syncFeature } from '../sync/sync.feature';
import { AppDate } from '../ui/app-date';
import { toDateIn } from './days-until';

/** How fresh a list is: "As of 14:05", and that there is no network while there is none. */
@Component({
  selector: 'app-as-of-line',
  imports: [AppDate, TranslatePipe],
  template: `
    <span class="small muted">
      @if (asOf(); as at) {
        {{ 'licences.asOf' | translate: { at: at | appDate: shape() } }}
      } @else {
        {{ 'licences.asOfNever' | translate }}
      }
      @if (isOffline()) {
        · {{ 'licences.offline' | translate }}
      }
    </span>
  `,
})
export class AsOfLine {
  readonly #store = inject(Store);
  readonly #time = inject(PresentTime);
  protected readonly asOf = this.#store.selectSignal(syncFeature.selectAsOf);
  readonly #reach = this.#store.selectSignal(syncFeature.selectReach);
  protected readonly isOffline = computed(() => !['online', 'unknown'].includes(this.#reach()));
  /** The day is said only when it is not today. */
  protected readonly shape = computed(() => {
    const at = this.asOf();
    return at && toDateIn(at) === toDateIn(this.#time.now()) ? 'time' : 'moment';
  });
}
