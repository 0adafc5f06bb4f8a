import { Component, computed, input, model, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { FieldError } from './field-error';
import { whileUnchanged } from './while-unchanged';

let count = 0;

/** One line of text with its label, hint and error. A password has a button that shows it. */
@Component({
  selector: 'app-text-field',
  imports: [FieldError, TranslatePipe],
  template: `
    <label [for]="id()">
      {{ label() }}
      @if (optional()) {
        <span class="field-optional">{{ 'ui.optional' | translate }}</span>
      }
    </label>
    @if (hint()) {
      <span class="field-hint" [id]="id() + '-hint'">{{ hint() }}</span>
    }
    <span class="line">
      <input
        #box
        class="control"
        [id]="id()"
        [name]="fieldId()"
        [type]="isShown() && type() === 'password' ? 'text' : type()"
        [value]="value()"
        [attr.autocomplete]="autocomplete()"
        [attr.dir]="type() === 'text' ? 'auto' : null"
        [attr.autocapitalize]="type() === 'text' ? null : 'off'"
        [attr.inputmode]="keyboard()"
        [attr.aria-required]="!optional()"
        [attr.aria-invalid]="shownError() ? true : null"
        [attr.aria-describedby]="id() + '-hint ' + id() + '-error'"
        (input)="value.set(box.value)"
      />
      @if (type() === 'password') {
        <button class="button" type="button" [attr.aria-pressed]="isShown()" (click)="isShown.set(!isShown())">
          {{ 'ui.showPassword' | translate }}
        </button>
      }
    </span>
    <app-field-error [id]="id() + '-error'" [text]="shownError()" />
  `,
  styles: `
    .line {
      display: flex;
      gap: var(--app-space-2);
    }
    .button[aria-pressed='true'] {
      border-color: var(--app-primary);
      background: var(--app-primary-soft);
    }
  `,
  host: { class: 'field' },
})
export class TextField {
  readonly value = model('');
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly type = input<'text' | 'email' | 'password' | 'tel'>('text');
  readonly autocomplete = input('off');
  /** The keys a phone shows, where the type does not say it. */
  readonly keyboard = input<'numeric' | null>(null);
  readonly optional = input(false);
  readonly error = input<string | undefined>();
  protected readonly shownError = whileUnchanged(this.error, this.value);
  protected readonly isShown = signal(false);
  // Ionic keeps pages that were left: the same field may be there twice, and a label names one by its id.
  readonly #serial = (count += 1);
  protected readonly id = computed(() => `${this.fieldId()}-${this.#serial}`);
}
