import { Component, computed, input } from '@angular/core';
import type { Mandate } from '#contract/mandate';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { checkmarkCircleOutline, closeCircleOutline, hourglassOutline, removeCircleOutline } from 'ionicons/icons';

const LOOKS = {
  requested: { icon: hourglassOutline, tone: 'warn' },
  active: { icon: checkmarkCircleOutline, tone: 'success' },
  refused: { icon: closeCircleOutline, tone: 'danger' },
  ended: { icon: removeCircleOutline, tone: 'neutral' },
} satisfies Record<Mandate['status'], { icon: string; tone: string }>;

/** The status of a mandate: icon, word and colour. */
@Component({
  selector: 'app-mandate-status-pill',
  imports: [IonIcon, TranslatePipe],
  template: `
    <span class="pill pill-{{ look().tone }}">
      <ion-icon [icon]="look().icon" aria-hidden="true" />
      <span>{{ 'company.mandates.status.' + status() | translate }}</span>
    </span>
  `,
})
export class MandateStatusPill {
  readonly status = input.required<Mandate['status']>();
  protected readonly look = computed(() => LOOKS[this.status()]);
}
