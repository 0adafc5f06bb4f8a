import { Component, input, output } from '@angular/core';

/** One filter with the number of rows behind it. */
export interface Chip {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Filters in a row, one of them chosen. */
@Component({
  selector: 'app-filter-chips',
  template: `
    <div role="group" [attr.aria-label]="label()">
      @for (chip of chips(); track chip.value) {
        <button type="button" [attr.aria-pressed]="chip.value === chosen()" (click)="picked.emit(chip.value)">
          {{ chip.label }} <span class="number">{{ chip.count }}</span>
        </button>
      }
    </div>
  `,
  styles: `
    div {
      display: flex;
      gap: var(--app-space-2);
      overflow-x: auto;
      padding: 3px;
      margin: -3px;
      scrollbar-width: none;
    }
    button {
      display: inline-flex;
      flex: none;
      gap: var(--app-space-2);
      align-items: center;
      min-height: var(--app-target);
      padding: 0 16px;
      border: 1px solid var(--app-control-line);
      border-radius: 999px;
      background: var(--app-surface);
      color: var(--app-ink);
      font: inherit;
      font-weight: 600;
      cursor: pointer;
    }
    button:hover {
      background: var(--app-primary-soft);
    }
    [aria-pressed='true'] {
      border-color: var(--app-primary);
      background: var(--app-primary);
      color: var(--app-primary-contrast);
    }
    [aria-pressed='true']:hover {
      background: var(--app-primary);
    }
  `,
})
export class FilterChips {
  readonly chips = input.required<readonly Chip[]>();
  readonly chosen = input.required<string>();
  readonly label = input.required<string>();
  readonly picked = output<string>();
}
