import { Component, computed, type ElementRef, inject, linkedSignal, output, signal, viewChild } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Commodity } from '#domain/licence-content';
import { ID_MAKER } from '../../device/id-maker';
import { decimalMarkOf } from '../../ui/quantity-reading';
import type { Column } from '../spreadsheet/cell-reader';
import { makeCountryFinder } from '../spreadsheet/find-countries';
import { openSheet, readSheet, type Sheet } from '../spreadsheet/read-sheet';
import { CommodityList } from './commodity-list';
import { forgetSelection } from './forget-selection';
import { PasteColumns } from './paste-columns';
import { PasteFaults } from './paste-faults';
import { PastePreview } from './paste-preview';

/**
 * Lines out of a spreadsheet: what was pasted, how each column is read, what could not be read, and the lines to come. Nothing
 * is added before the person saw it. A native dialog, as everywhere.
 */
@Component({
  selector: 'app-paste-dialog',
  imports: [PasteColumns, PasteFaults, PastePreview, TranslatePipe],
  templateUrl: 'paste-dialog.html',
  styleUrl: 'paste-dialog.css',
})
export class PasteDialog {
  /** The lines the person wants, in the order of the sheet. */
  readonly added = output<readonly Commodity[]>();

  readonly #list = inject(CommodityList);
  readonly #newId = inject(ID_MAKER);
  readonly #findCountries = makeCountryFinder(navigator.language);
  protected readonly frame = viewChild.required<ElementRef<HTMLDialogElement>>('frame');
  protected readonly isOpen = signal(false);
  protected readonly keep = signal<(() => void) | null>(null);
  protected readonly text = signal('');
  /** Whether the text is being read, or could not be because the part of the app that reads it is not on the device. */
  protected readonly state = signal<'read' | 'reading' | 'failed'>('read');
  protected readonly sheet = signal<Sheet | null>(null);
  protected readonly columns = linkedSignal<readonly Column[]>(() => this.sheet()?.columns ?? []);
  protected readonly reading = computed(() => {
    const sheet = this.sheet();
    return sheet?.table.rows.length ? readSheet(sheet, this.columns(), this.#findCountries) : null;
  });
  protected readonly room = computed(() => this.#list.room());
  /** Those there is room for. */
  protected readonly wanted = computed(() => this.reading()?.lines.slice(0, this.room()) ?? []);
  protected readonly faults = computed(() => this.wanted().flatMap(({ faults }) => faults));
  protected readonly plural = computed(() => new Intl.PluralRules('en').select(this.wanted().length));

  /** Opens with `text`, else with what was there when it was last closed. `keep` puts it where it was pasted. */
  open(text = '', keep: (() => void) | null = null): void {
    this.keep.set(keep);
    this.isOpen.set(true);
    this.frame().nativeElement.showModal();
    if (text) void this.take(text);
  }

  protected async take(text: string): Promise<void> {
    this.text.set(text);
    this.state.set('reading');
    try {
      const sheet = await openSheet(text, decimalMarkOf(navigator.language));
      if (this.text() !== text) return;
      this.sheet.set(sheet);
      this.state.set('read');
    } catch {
      if (this.text() === text) this.state.set('failed');
    }
  }

  protected change(at: number, changes: Partial<Column>): void {
    this.columns.update((columns) => columns.map((column, it) => (it === at ? { ...column, ...changes } : column)));
  }

  protected add(): void {
    const lines = this.wanted().map(({ line }) => ({ id: this.#newId(), ...line }));
    this.text.set('');
    this.sheet.set(null);
    this.close();
    this.added.emit(lines);
  }

  /** No lines: the text stays a text, where it was pasted. */
  protected keepText(keep: () => void): void {
    this.text.set('');
    this.sheet.set(null);
    this.close();
    keep();
  }

  /** By whichever way. */
  protected closed(): void {
    this.isOpen.set(false);
    forgetSelection();
  }

  protected close(): void {
    this.frame().nativeElement.close();
  }
}
