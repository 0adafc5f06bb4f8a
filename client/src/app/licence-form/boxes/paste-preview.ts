import { Component, computed, input, linkedSignal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { CountryName } from '../../ui/country-name';
import type { LineReading } from '../spreadsheet/read-line';
import { measuresInShort } from './measures-in-short';

/** Lines shown before the person asks for all. */
const SHOWN_LINES = 5;

/** The commodity lines a pasted sheet makes, as they were understood. */
@Component({
  selector: 'app-paste-preview',
  imports: [CountryName, TranslatePipe],
  template: `
    <h3 id="paste-preview">{{ 'form.paste.preview' | translate }}</h3>
    <ol class="list" aria-labelledby="paste-preview">
      @for (line of shown(); track line.row) {
        <li>
          <p>
            <strong class="number">{{ line.hsCode || ('form.lines.noCode' | translate) }}</strong>
            {{ line.description || ('form.lines.noDescription' | translate) }}
          </p>
          @for (one of line.species; track $index) {
            <p class="small">
              {{ one.commonName }} <i>{{ one.scientificName }}</i>
            </p>
          }
          @if (line.countriesOfHarvest.length) {
            <p class="small muted">
              @for (code of line.countriesOfHarvest; track code) {
                {{ code | countryName }} ({{ code }}){{ $last ? '' : ', ' }}
              }
            </p>
          }
          @if (line.measures) {
            <p class="small number">{{ line.measures }}</p>
          }
        </li>
      }
    </ol>
    @if (shown().length < lines().length) {
      <button type="button" class="button" (click)="isWhole.set(true)">
        {{ 'form.paste.showAll' | translate: { count: lines().length } }}
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--app-space-2);
      justify-items: start;
    }
    ol {
      width: 100%;
    }
    li {
      padding: var(--app-space-2) var(--app-space-3);
      content-visibility: auto;
      contain-intrinsic-block-size: auto 90px;
    }
  `,
})
export class PastePreview {
  readonly lines = input.required<readonly LineReading[]>();
  protected readonly isWhole = linkedSignal({ source: () => this.lines().length, computation: () => false });
  protected readonly shown = computed(() =>
    this.lines()
      .slice(0, this.isWhole() ? undefined : SHOWN_LINES)
      .map(({ row, line }) => ({ ...line, row, measures: measuresInShort(line.measures, navigator.language) })),
  );
}
