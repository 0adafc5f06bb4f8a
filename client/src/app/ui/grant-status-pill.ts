import { Component, computed, input } from '@angular/core';
import type { Grant } from '#contract/role';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import {
  checkmarkCircleOutline,
  closeCircleOutline,
  hourglassOutline,
  pauseCircleOutline,
  removeCircleOutline,
} from 'ionicons/icons';

const LOOKS = {
  requested: { icon: hourglassOutline, tone: 'warn' },
  active: { icon: checkmarkCircleOutline, tone: 'success' },
  refused: { icon: closeCircleOutline, tone: 'danger' },
  ended: { icon: removeCircleOutline, tone: 'neutral' },
  suspended: { icon: pauseCircleOutline, tone: 'neutral' },
} satisfies Record<Grant['status'], { icon: string; tone: string }>;

/** The status of a role of a person (R5): icon, word and colour. */
@Component({
  selector: 'app-grant-status-pill',
  imports: [IonIcon, TranslatePipe],
  template: `
    <span class="pill pill-{{ look().tone }}">
      <ion-icon [icon]="look().icon" aria-hidden="true" />
      <span>{{ 'account.status.' + status() | translate }}</span>
    </span>
  `,
})
export class GrantStatusPill {
  readonly status = input.required<Grant['status']>();
  protected readonly look = computed(() => LOOKS[this.status()]);
}
