import { Component, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { documentOutline } from 'ionicons/icons';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { ListProblem } from './list-problem';
import type { Reading } from './open-licence.feature';

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
          [title]="'licences.unknown.title' | translate"
          [text]="'licences.unknown.text' | translate"
        />
      }
      @default {
        <app-busy />
      }
    }
  `,
})
export class LicenceReading {
  readonly reading = input.required<Reading>();
  readonly retried = output();
  protected readonly icon = documentOutline;
}
