import { Component, computed, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { FieldError } from '../ui/field-error';

/** States of which a licence may be in any: none chosen stands for all. The value is their names with commas between. */
@Component({
  selector: 'app-state-choice',
  imports: [FieldError, TranslatePipe],
  template: `
    <fieldset class="field">
      <legend>{{ 'search.field.' + kind() | translate }}</legend>
      <div class="choices">
        @for (state of states(); track state) {
          <label>
            <input
              type="checkbox"
              [checked]="chosenNow().includes(state)"
              [attr.aria-describedby]="error() ? 'search-' + kind() + '-error' : null"
              (change)="toggle(state)"
            />
            {{ 'states.' + kind() + '.' + state | translate }}
          </label>
        }
      </div>
      <app-field-error [id]="'search-' + kind() + '-error'" [text]="error()" />
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: var(--app-space-2);
      padding-top: var(--app-space-1);
    }
    label {
      display: inline-flex;
      gap: var(--app-space-2);
      align-items: center;
      min-height: var(--app-target);
      padding: 0 14px 0 10px;
      border: 1px solid var(--app-control-line);
      border-radius: 999px;
      background: var(--app-surface);
      font-weight: 600;
      cursor: pointer;
    }
    label:has(:checked) {
      border-color: var(--app-primary);
      background: var(--app-primary-soft);
    }
    label:has(:focus-visible) {
      outline: 3px solid var(--app-primary);
      outline-offset: 2px;
    }
    input {
      width: 20px;
      height: 20px;
      margin: 0;
      outline: none;
    }
  `,
})
export class StateChoice {
  readonly kind = input.required<'validation' | 'clearance'>();
  readonly states = input.required<readonly string[]>();
  readonly value = input.required<string>();
  readonly error = input<string>();
  readonly chosen = output<string>();
  protected readonly chosenNow = computed(() => this.value().split(',').filter(Boolean));

  protected toggle(state: string): void {
    const now = this.chosenNow();
    const next = now.includes(state) ? now.filter((it) => it !== state) : [...now, state];
    this.chosen.emit(
      this.states()
        .filter((it) => next.includes(it))
        .join(','),
    );
  }
}
