import { Component, computed, input } from '@angular/core';
import type { LicenceContent } from '#domain/licence-content';
import { TranslatePipe } from '@ngx-translate/core';
import { CountryName } from '../ui/country-name';
import { MeasuresLine } from './measures-line';
import { totalMeasures } from './total-measures';

/** Boxes 9 to 16: every line, then the totals. */
@Component({
  selector: 'app-commodity-lines',
  imports: [CountryName, MeasuresLine, TranslatePipe],
  template: `
    <ol>
      @for (line of content().commodities; track line.id) {
        <li>
          <p class="head">
            <span class="number hs">{{ line.hsCode || '—' }}</span>
            <span>{{ line.description || ('licences.boxes.blank' | translate) }}</span>
          </p>
          @for (species of line.species; track $index) {
            <p class="small">
              {{ species.commonName }} <i>{{ species.scientificName }}</i>
            </p>
          }
          @if (line.countriesOfHarvest.length) {
            <p class="small muted">
              {{ 'licences.boxes.harvest' | translate }}:
              @for (country of line.countriesOfHarvest; track country; let last = $last) {
                {{ country | countryName }} ({{ country }}){{ last ? '' : ', ' }}
              }
            </p>
          }
          @if (content().measuredBy === 'commodity') {
            <app-measures-line [measures]="line.measures" />
          }
        </li>
      } @empty {
        <li class="muted">{{ 'licences.boxes.noCommodity' | translate }}</li>
      }
    </ol>
    @if (content().measuredBy === 'goods' || content().commodities.length > 1) {
      <div class="total">
        <h3>{{ 'licences.boxes.total' | translate }}</h3>
        <app-measures-line [measures]="total()" />
      </div>
    }
  `,
  styleUrl: './commodity-lines.css',
})
export class CommodityLines {
  readonly content = input.required<LicenceContent>();
  protected readonly total = computed(() => totalMeasures(this.content()));
}
