import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input, type TemplateRef } from '@angular/core';
import type { LicenceContent } from '#domain/licence-content';
import { TranslatePipe } from '@ngx-translate/core';
import { CountryName } from '../ui/country-name';
import { MeasuresLine } from './measures-line';
import { totalMeasures } from './total-measures';

/** Boxes 9 to 16: every line, then the totals; a page that compares them has a template of its own for the measures. */
@Component({
  selector: 'app-commodity-lines',
  imports: [CountryName, MeasuresLine, NgTemplateOutlet, TranslatePipe],
  template: `
    <ol>
      @for (line of content().commodities; track line.id) {
        <li>
          <p class="head">
            @if (content().commodities.length > 1) {
              <span class="number muted">{{ $index + 1 }}</span>
            }
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
            @if (measured(); as template) {
              <ng-container *ngTemplateOutlet="template; context: { $implicit: line.id }" />
            } @else {
              <app-measures-line [measures]="line.measures" />
            }
          }
        </li>
      } @empty {
        <li class="muted">{{ 'licences.boxes.noCommodity' | translate }}</li>
      }
    </ol>
    @if (content().measuredBy === 'goods' || content().commodities.length > 1) {
      <div class="total">
        <h3>{{ 'licences.boxes.total' | translate }}</h3>
        @if (measured(); as template) {
          <ng-container *ngTemplateOutlet="template; context: { $implicit: null }" />
        } @else {
          <app-measures-line [measures]="total()" />
        }
      </div>
    }
  `,
  styleUrl: './commodity-lines.css',
})
export class CommodityLines {
  readonly content = input.required<LicenceContent>();
  /** What stands in the place of the measures of a line, by its id, and of all goods: null. */
  readonly measured = input<TemplateRef<{ readonly $implicit: string | null }> | null>(null);
  protected readonly total = computed(() => totalMeasures(this.content()));
}
