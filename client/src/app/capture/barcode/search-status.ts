import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { Plural } from '../../ui/plural';
import { LiveCamera } from '../live-camera';
import { BarcodeSearch } from './barcode-search';

/** Says how the search goes, and at its end what was found or what helps when nothing was. */
@Component({
  selector: 'app-search-status',
  imports: [Plural, TranslatePipe],
  template: `
    <div role="status">
      @switch (words()) {
        @case ('found') {
          <p>{{ 'barcode.found' | plural: search.codes().length | translate: { count: search.codes().length } }}</p>
        }
        @case ('nothing') {
          <p>{{ 'barcode.nothing' | plural: pages() | translate: { count: pages() } }}</p>
          <p>{{ 'barcode.nothingHelp' | translate }}</p>
        }
        @case ('pages') {
          <p>{{ 'barcode.pages' | translate: search.progress() ?? { page: 1, pages: 1 } }}</p>
        }
        @case (null) {}
        @default {
          <p>{{ 'barcode.' + words() | translate }}</p>
        }
      }
      @if (search.missingCount() && search.step() === 'done') {
        <p>{{ 'barcode.missing' | plural: search.missingCount() | translate: { count: search.missingCount() } }}</p>
      }
    </div>
    @if (search.step() === 'pages') {
      <progress
        [attr.aria-label]="'barcode.progress' | translate"
        [value]="(search.progress()?.page ?? 1) - 1"
        [max]="search.progress()?.pages ?? 1"
      ></progress>
    }
  `,
  styles: `
    :host,
    div {
      display: grid;
      gap: var(--app-space-2);
    }
    progress {
      width: 100%;
      accent-color: #7fcba4;
    }
  `,
})
export class SearchStatus {
  readonly #camera = inject(LiveCamera);
  protected readonly search = inject(BarcodeSearch);
  /** Pages that could be looked at. */
  protected readonly pages = computed(() => (this.search.progress()?.pages ?? 0) - this.search.missingCount());
  protected readonly words = computed(() => {
    const step = this.search.step();
    if (step === 'pages') return 'pages';
    if (this.search.codes().length) return 'found';
    if (this.search.problem() || this.#camera.problem()) return null;
    if (step === 'done') return this.pages() ? 'nothing' : null;
    if (!this.#camera.isLive()) return 'starting';
    return this.search.needsHelp() ? 'help' : 'aim';
  });
}
