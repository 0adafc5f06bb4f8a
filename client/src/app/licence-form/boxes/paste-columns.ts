import { Component, computed, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Column } from '../spreadsheet/cell-reader';
import { type ColumnMeaning, NUMBER_MEANINGS, PAPER_ORDER } from '../spreadsheet/column-meaning';
import type { DecimalMark } from '../spreadsheet/guess-decimal-mark';
import type { Sheet } from '../spreadsheet/read-sheet';
import { MEANING_WORDS } from './meaning-words';

/** How each column of a pasted sheet is read: what it holds and, for numbers, in which notation. */
@Component({
  selector: 'app-paste-columns',
  imports: [TranslatePipe],
  template: `
    <h3 id="paste-columns">{{ 'form.paste.columns' | translate }}</h3>
    <ol aria-labelledby="paste-columns">
      @for (column of rows(); track $index) {
        <li>
          <p class="sample small">
            <strong>{{ column.name || ('form.paste.column' | translate: { number: $index + 1 }) }}</strong>
            <span class="muted">{{ column.sample }}</span>
          </p>
          <div class="selects">
            <span class="field">
              <select
                [attr.aria-label]="'form.paste.holds' | translate: { number: $index + 1 }"
                (change)="changed.emit({ at: $index, changes: { meaning: $any($event.target).value } })"
              >
                @for (meaning of meanings; track meaning) {
                  <option [value]="meaning" [selected]="meaning === column.meaning">
                    {{ words[meaning] | translate }}
                  </option>
                }
              </select>
            </span>
            @if (column.isNumber) {
              <span class="field">
                <select
                  [attr.aria-label]="'form.paste.notation' | translate: { number: $index + 1 }"
                  (change)="changed.emit({ at: $index, changes: { mark: $any($event.target).value } })"
                >
                  @for (mark of marks; track mark) {
                    <option [value]="mark" [selected]="mark === column.mark">
                      {{ 'form.paste.numbers' | translate: { example: mark === ',' ? '1.234,5' : '1,234.5' } }}
                    </option>
                  }
                </select>
              </span>
            }
          </div>
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
    }
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
      gap: var(--app-space-3);
      margin: var(--app-space-2) 0 0;
      padding: 0;
      list-style: none;
    }
    .sample {
      display: flex;
      gap: var(--app-space-2);
      margin-bottom: var(--app-space-1);
      white-space: nowrap;
    }
    .sample :is(strong, span) {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .sample strong {
      flex: none;
      max-width: 60%;
    }
    .selects {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
      gap: var(--app-space-2);
    }
  `,
})
export class PasteColumns {
  readonly sheet = input.required<Sheet>();
  readonly columns = input.required<readonly Column[]>();
  readonly changed = output<{ readonly at: number; readonly changes: Partial<Column> }>();
  protected readonly words = MEANING_WORDS;
  protected readonly meanings: readonly ColumnMeaning[] = [...PAPER_ORDER, 'unused'];
  protected readonly marks: readonly DecimalMark[] = [',', '.'];

  protected readonly rows = computed(() => {
    const { table, header } = this.sheet();
    const goods = table.rows.slice(header.rowCount);
    const numbers: readonly ColumnMeaning[] = NUMBER_MEANINGS;
    return this.columns().map((column, at) => ({
      ...column,
      name: header.words[at] ?? '',
      sample: goods.map(({ cells }) => cells[at]).find(Boolean) ?? '',
      isNumber: numbers.includes(column.meaning),
    }));
  });
}
