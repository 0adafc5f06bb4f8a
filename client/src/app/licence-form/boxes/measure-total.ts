import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Commodity } from '#domain/licence-content';
import { formatReading } from '../fields/quantity-reading';
import { totalMeasures } from './measure-totals';

/** The running totals below the lines. */
@Component({
  selector: 'app-measure-total',
  imports: [TranslatePipe],
  template: `
    <dl [attr.aria-label]="'form.measures.totals' | translate">
      @for (total of totals(); track total.label) {
        <div>
          <dt>{{ total.label | translate }}</dt>
          <dd class="number">{{ total.text }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--app-space-2) var(--app-space-5);
      margin: 0;
      padding: var(--app-space-3);
      border-radius: var(--app-radius);
      background: var(--app-sunken);
    }
    dl:empty {
      display: none;
    }
    dt {
      color: var(--app-muted);
      font-size: 0.875rem;
    }
    dd {
      margin: 0;
      font-weight: 600;
    }
  `,
})
export class MeasureTotal {
  readonly lines = input.required<readonly Commodity[]>();
  protected readonly totals = computed(() => {
    const { volumeM3, netWeightKg, units, unitWord } = totalMeasures(this.lines());
    const rows = [
      { label: 'form.measures.totalVolume', value: volumeM3, unit: 'm³' },
      { label: 'form.measures.totalWeight', value: netWeightKg, unit: 'kg' },
      { label: 'form.measures.totalUnits', value: units, unit: unitWord },
    ];
    return rows.flatMap(({ label, value, unit }) =>
      value === null ? [] : [{ label, text: `${formatReading(value, navigator.language)} ${unit}`.trimEnd() }],
    );
  });
}
