import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { exampleFor } from '../../ui/quantity-reading';
import type { CellFault, Column } from '../spreadsheet/cell-reader';
import type { Sheet } from '../spreadsheet/read-sheet';
import { MEANING_WORDS } from './meaning-words';

/** Every cell of a pasted sheet that could not be read: where it is, what stands there, and why. */
@Component({
  selector: 'app-paste-faults',
  imports: [TranslatePipe],
  template: `
    <section class="note note-warn" aria-labelledby="paste-faults">
      <div class="stack stack-tight">
        <h3 id="paste-faults">{{ 'form.paste.faults' | translate: { count: rows().length } }}</h3>
        <p class="small">{{ 'form.paste.faultsHint' | translate }}</p>
        <ul>
          @for (fault of rows(); track $index) {
            <li class="small">
              <strong>{{ 'form.paste.cell' | translate: { row: fault.row } }} {{ fault.column | translate }}</strong
              >&ngsp;<q>{{ fault.text }}</q
              >&ngsp;{{ fault.reason | translate: { example } }}
            </li>
          }
        </ul>
      </div>
    </section>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--app-space-2);
      max-height: 40dvh;
      margin: 0;
      padding: 0;
      overflow-y: auto;
      list-style: none;
      overflow-wrap: anywhere;
    }
  `,
})
export class PasteFaults {
  readonly faults = input.required<readonly CellFault[]>();
  readonly sheet = input.required<Sheet>();
  readonly columns = input.required<readonly Column[]>();

  protected readonly example = exampleFor(navigator.language);
  protected readonly rows = computed(() =>
    this.faults().map(({ row, column, text, fault }) => ({
      row,
      text: text.length > 60 ? `${text.slice(0, 60)}…` : text,
      column: MEANING_WORDS[this.columns()[column]?.meaning ?? 'unused'],
      reason: CELL_FAULTS.includes(fault) ? `form.paste.fault.${fault}` : `form.quantityFaults.${fault}`,
    })),
  );
}

/** The others are those of a typed number. */
const CELL_FAULTS: readonly string[] = ['code', 'country', 'tooLong', 'tooMany'];
