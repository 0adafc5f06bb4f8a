import { Component, computed, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { alarmOutline, hourglassOutline } from 'ionicons/icons';

/** After more working days than these a request has waited too long; the server reminds then. */
const DUE_WORKING_DAYS = 3;

/** For how many working days something waits; marked once it is too long. */
@Component({
  selector: 'app-age-pill',
  imports: [IonIcon, TranslatePipe],
  template: `
    <span class="pill" [class]="isLate() ? 'pill-warn' : 'pill-neutral'">
      <ion-icon [icon]="isLate() ? icons.late : icons.waiting" aria-hidden="true" />
      <span>{{ 'deciding.age.' + key() | translate: { count: workingDays() } }}</span>
    </span>
  `,
})
export class AgePill {
  readonly workingDays = input.required<number>();
  protected readonly icons = { late: alarmOutline, waiting: hourglassOutline };
  protected readonly isLate = computed(() => this.workingDays() > DUE_WORKING_DAYS);
  protected readonly key = computed(() => {
    const days = this.workingDays();
    if (days === 0) return 'today';
    if (this.isLate()) return 'late';
    return days === 1 ? 'one' : 'days';
  });
}
