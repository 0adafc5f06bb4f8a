import { Component, computed, inject, input, output } from '@angular/core';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { documentOutline } from 'ionicons/icons';
import { UnreadableRows } from '../storage/unreadable-rows';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { ListProblem } from './list-problem';
import { openLicenceFeature, type Reading } from './open-licence.feature';

/** What stands where a licence would while it is read, when there is none, or when the device cannot be read. */
@Component({
  selector: 'app-licence-reading',
  imports: [Busy, EmptyState, ListProblem, TranslatePipe],
  template: `
    @switch (reading()) {
      @case ('failed') {
        <app-list-problem (retried)="retried.emit()" />
      }
      @case ('unknown') {
        <app-empty-state
          [icon]="icon"
          [title]="'licences.' + unknownAs() + '.title' | translate"
          [text]="'licences.' + unknownAs() + '.text' | translate"
        />
      }
      @default {
        <app-busy />
      }
    }
  `,
})
export class LicenceReading {
  readonly #id = inject(Store).selectSignal(openLicenceFeature.selectId);
  readonly #unreadable = inject(UnreadableRows);
  readonly reading = input.required<Reading>();
  readonly retried = output();
  protected readonly unknownAs = computed(() =>
    this.#unreadable.licences().some(({ id }) => id === this.#id()) ? 'notShown' : 'unknown',
  );
  protected readonly icon = documentOutline;
}
