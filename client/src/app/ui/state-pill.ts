import { Component, computed, input } from '@angular/core';
import type { ClearanceState } from '#domain/workflow/clearance';
import type { ValidationState } from '#domain/workflow/validation';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { CLEARANCE_LOOKS, STANDING_LOOKS, VALIDATION_LOOKS, type LicenceStanding, type StateLook } from './state-look';

interface Shown extends StateLook {
  readonly words: string;
}

/** One state of a licence. Give exactly one of the inputs; nothing is drawn while it is null. */
@Component({
  selector: 'app-state-pill',
  imports: [IonIcon, TranslatePipe],
  template: `
    @if (shown(); as state) {
      <span class="pill pill-{{ state.tone }}">
        <ion-icon [icon]="state.icon" aria-hidden="true" />
        <span>{{ state.words | translate }}</span>
      </span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      max-width: 100%;
    }
  `,
})
export class StatePill {
  readonly validation = input<ValidationState | null>(null);
  readonly clearance = input<ClearanceState | null>(null);
  readonly standing = input<LicenceStanding | null>(null);

  protected readonly shown = computed<Shown | null>(() => {
    const validation = this.validation();
    if (validation) return { ...VALIDATION_LOOKS[validation], words: `states.validation.${validation}` };
    const clearance = this.clearance();
    if (clearance) return { ...CLEARANCE_LOOKS[clearance], words: `states.clearance.${clearance}` };
    const standing = this.standing();
    return standing ? { ...STANDING_LOOKS[standing], words: `states.standing.${standing}` } : null;
  });
}
