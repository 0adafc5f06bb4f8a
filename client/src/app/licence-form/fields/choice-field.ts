import { Component, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

/** One of a few choices. `tag` is its code, shown behind its words. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly tag?: string;
}

/** A few choices that are all in sight: one tap takes one. */
@Component({
  selector: 'app-choice-field',
  imports: [TranslatePipe],
  template: `
    <fieldset class="field">
      <legend>{{ legend() }}</legend>
      <div class="choices">
        @for (choice of choices(); track choice.value) {
          <label>
            <input
              type="radio"
              [id]="fieldId() + '-' + choice.value"
              [name]="fieldId()"
              [value]="choice.value"
              [checked]="choice.value === value()"
              (change)="picked.emit(choice.value)"
            />
            <span>
              {{ choice.label }}
              @if (choice.tag) {
                <span class="number muted small">{{ choice.tag }}</span>
              }
            </span>
          </label>
        }
      </div>
      @if (clearable() && value()) {
        <button type="button" class="button button-quiet" (click)="picked.emit(null)">
          {{ 'ui.clear' | translate: { field: legend() } }}
        </button>
      }
    </fieldset>
  `,
  styles: `
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 150px), 1fr));
      gap: var(--app-space-2);
    }
    label {
      display: flex;
      gap: var(--app-space-2);
      align-items: center;
      min-height: var(--app-target);
      padding: var(--app-space-1) var(--app-space-3);
      border: 1px solid var(--app-control-line);
      border-radius: var(--app-radius);
      line-height: 1.25;
      cursor: pointer;
    }
    label:hover,
    label:has(:checked) {
      background: var(--app-primary-soft);
    }
    label:has(:checked) {
      border-color: var(--app-primary);
      font-weight: 600;
    }
    input {
      flex: none;
      width: 20px;
      height: 20px;
      margin: 0;
    }
    .button {
      align-self: start;
    }
  `,
})
export class ChoiceField {
  readonly fieldId = input.required<string>();
  readonly legend = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly value = input.required<string | null>();
  /** Whether the choice can be taken back. */
  readonly clearable = input(false);
  readonly picked = output<string | null>();
}
