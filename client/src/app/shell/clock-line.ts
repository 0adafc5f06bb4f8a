import { Component, computed, inject } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { timeOutline } from 'ionicons/icons';
import { PresentTime } from '../device/present-time';
import { toClockError } from './clock-error';

/** Says that the clock of this device is wrong, and by how much; nothing while it is right enough. */
@Component({
  selector: 'app-clock-line',
  imports: [IonIcon, TranslatePipe],
  template: `
    <div role="status">
      @if (words(); as line) {
        <p class="line">
          <ion-icon [icon]="icon" aria-hidden="true" />
          <span>{{ 'shell.clock.' + line.direction | translate: { amount: line.amount } }}</span>
        </p>
      }
    </div>
  `,
  styles: `
    .line {
      display: flex;
      gap: var(--app-space-2);
      align-items: center;
      justify-content: center;
      margin: 0;
      padding: var(--app-space-2);
      padding-top: max(var(--app-space-2), env(safe-area-inset-top));
      border-bottom: 1px solid var(--app-line);
      background: var(--app-accent-soft);
      font-size: 0.8125rem;
    }
    ion-icon {
      flex: none;
      font-size: 18px;
    }
  `,
})
export class ClockLine {
  readonly #translate = inject(TranslateService);
  readonly #time = inject(PresentTime);
  protected readonly icon = timeOutline;
  protected readonly words = computed(() => {
    const error = this.#time.error();
    return error === null ? null : toClockError(error, this.#translate.currentLang() ?? 'en');
  });
}
