import { Component, computed, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Measures } from '#domain/licence-content';
import { QuantityField } from '../fields/quantity-field';
import { TextField } from '../fields/text-field';
import { measuresDoubtOf } from './measures-doubt';

/** Boxes 14 to 16: volume, net weight, number of units with a free word ("3,548 SHEETS"). */
@Component({
  selector: 'app-measures-fields',
  imports: [QuantityField, TextField, TranslatePipe],
  template: `
    <app-quantity-field
      [fieldId]="prefix() + '-volume'"
      [label]="'form.measures.volume' | translate"
      unit="m³"
      [value]="measures().volumeM3"
      (typed)="changed.emit({ volumeM3: $event })"
    />
    <app-quantity-field
      [fieldId]="prefix() + '-weight'"
      [label]="'form.measures.weight' | translate"
      unit="kg"
      [value]="measures().netWeightKg"
      (typed)="changed.emit({ netWeightKg: $event })"
    />
    <app-quantity-field
      [fieldId]="prefix() + '-units'"
      [label]="'form.measures.units' | translate"
      [unit]="measures().unitWord"
      [value]="measures().units"
      (typed)="changed.emit({ units: $event })"
    />
    <app-text-field
      [fieldId]="prefix() + '-unit-word'"
      [label]="'form.measures.unitWord' | translate"
      [hint]="'form.measures.unitWordHint' | translate"
      [maxLength]="100"
      [value]="measures().unitWord"
      (typed)="changed.emit({ unitWord: $event })"
    />
    <p role="status" class="doubt">
      @if (doubt(); as reason) {
        <span class="note note-warn">{{ 'form.measures.doubts.' + reason | translate }}</span>
      }
    </p>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 140px), 1fr));
      gap: var(--app-space-2) var(--app-space-4);
    }
    .doubt {
      grid-column: 1 / -1;
    }
    .doubt:not(:has(span)) {
      position: absolute;
    }
  `,
})
export class MeasuresFields {
  readonly prefix = input.required<string>();
  readonly measures = input.required<Measures>();
  readonly changed = output<Partial<Measures>>();
  protected readonly doubt = computed(() => measuresDoubtOf(this.measures()));
}
