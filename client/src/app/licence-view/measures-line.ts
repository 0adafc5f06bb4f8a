import { Component, input } from '@angular/core';
import type { Measures } from '#domain/licence-content';
import { TranslatePipe } from '@ngx-translate/core';
import { QuantityText } from '../ui/quantity-text';

/** Boxes 14 to 16 side by side: volume, net weight, units; a blank is shown as a dash. */
@Component({
  selector: 'app-measures-line',
  imports: [QuantityText, TranslatePipe],
  template: `
    <dl>
      <div>
        <dt>{{ 'licences.boxes.volume' | translate }}</dt>
        <dd class="number">{{ measures().volumeM3 ? (measures().volumeM3 | quantity) + ' m³' : '—' }}</dd>
      </div>
      <div>
        <dt>{{ 'licences.boxes.netWeight' | translate }}</dt>
        <dd class="number">{{ measures().netWeightKg ? (measures().netWeightKg | quantity) + ' kg' : '—' }}</dd>
      </div>
      <div>
        <dt>{{ 'licences.boxes.units' | translate }}</dt>
        <dd class="number">{{ measures().units ? (measures().units | quantity) + ' ' + measures().unitWord : '—' }}</dd>
      </div>
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(110px, 1fr));
      gap: var(--app-space-2) var(--app-space-4);
      margin: 0;
    }
    dt {
      color: var(--app-muted);
      font-size: 0.8125rem;
    }
    dd {
      margin: 0;
      font-weight: 600;
    }
  `,
})
export class MeasuresLine {
  readonly measures = input.required<Measures>();
}
