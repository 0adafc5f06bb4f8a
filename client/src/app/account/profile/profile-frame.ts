import { Component, computed, inject, input } from '@angular/core';
import { IonContent } from '@ionic/angular/ion-content';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { syncFeature } from '../../sync/sync.feature';
import { PageHeader } from '../../ui/page-header';

/** The frame of the pages below "Edit Your Profile". What they change is kept by the server, so they say when it is away. */
@Component({
  selector: 'app-profile-frame',
  imports: [IonContent, PageHeader, TranslatePipe],
  template: `
    <app-page-header back="/profile" [heading]="heading()" />
    <ion-content>
      <div class="page-width stack">
        <div role="status">
          @if (isAway()) {
            <p class="note note-warn">{{ 'account.profile.needsNetwork' | translate }}</p>
          }
        </div>
        <ng-content />
      </div>
    </ion-content>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class ProfileFrame {
  readonly heading = input.required<string>();
  /** The page has met it already and says so itself. */
  readonly isSaid = input(false);
  readonly #reach = inject(Store).selectSignal(syncFeature.selectReach);
  protected readonly isAway = computed(() => !this.isSaid() && !['online', 'unknown'].includes(this.#reach()));
}
