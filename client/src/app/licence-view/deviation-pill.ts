import { Component, computed, inject, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { alertCircleOutline, checkmarkCircleOutline } from 'ionicons/icons';
import { DEVIATION_SOURCE, type Deviation } from '#domain/clearance/deviation';
import { formatPercent } from './format-percent';

/** How far a declared quantity is from that of the licence, whether it conforms, and by which article. */
@Component({
  selector: 'app-deviation-pill',
  imports: [IonIcon, TranslatePipe],
  template: `
    <span class="pill" [class.pill-success]="deviation().conforms" [class.pill-danger]="!deviation().conforms">
      <ion-icon [icon]="deviation().conforms ? icons.conforms : icons.differs" aria-hidden="true" />
      {{ 'decisions.deviation.' + verdict() | translate: { percent: percent() } }}
    </span>
    <span class="small muted"> {{ source }}</span>
  `,
})
export class DeviationPill {
  readonly deviation = input.required<Deviation>();
  readonly #translate = inject(TranslateService);
  protected readonly source = DEVIATION_SOURCE;
  protected readonly icons = { conforms: checkmarkCircleOutline, differs: alertCircleOutline };
  /** What is rounded to 10 and yet more than that says so. */
  protected readonly verdict = computed(() => {
    const { conforms, percent } = this.deviation();
    if (conforms) return 'conforms';
    return /^-?10$/.test(percent) ? 'justOver' : 'differs';
  });
  protected readonly percent = computed(() =>
    formatPercent(this.deviation().percent, this.#translate.currentLang() ?? 'en'),
  );
}
