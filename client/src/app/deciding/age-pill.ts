import { Component, computed, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { alarmOutline, hourglassOutline } from 'ionicons/icons';
import { Plural } from '../ui/plural';

/** After more working days than these a request has waited too long; the server reminds then. */
const DUE_WORKING_DAYS = 3;

/** For how many working days something waits; marked once it is too long. */
@Component({
  selector: 'app-age-pill',
  imports: [IonIcon, Plural, TranslatePipe],
  template: `
    <span class="pill" [class]="isLate() ? 'pill-warn' : 'pill-neutral'">
      <ion-icon [icon]="isLate() ? icons.late : icons.waiting" aria-hidden="true" />
      <span>
        @if (workingDays() === 0) {
          {{ 'deciding.age.today' | translate }}
        } @else if (isLate()) {
          {{ 'deciding.age.late' | translate: { count: workingDays() } }}
        } @else {
          {{ 'deciding.age.days' | plural: workingDays() | translate: { count: workingDays() } }}
        }
      </span>
    </span>
  `,
})
export class AgePill {
  readonly workingDays = input.required<number>();
  protected readonly icons = { late: alarmOutline, waiting: hourglassOutline };
  protected readonly isLate = computed(() => this.workingDays() > DUE_WORKING_DAYS);
}
