import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { isCommodityCode, toCommodityCode } from '#domain/values/commodity-code';
import { FieldError } from '../../ui/field-error';
import { CommodityUnreadTexts } from '../boxes/commodity-unread-texts';

/**
 * An HS or CN code of 4 to 10 digits, dots and spaces as on the paper. A half typed code stays in the field and out of
 * the draft, because a command that holds it would be refused.
 */
@Component({
  selector: 'app-code-field',
  imports: [FieldError, TranslatePipe],
  template: `
    <label [for]="fieldId()">{{ label() }}</label>
    <input
      type="text"
      inputmode="numeric"
      autocomplete="off"
      class="number"
      maxlength="14"
      [id]="fieldId()"
      [value]="text()"
      [attr.aria-invalid]="!isCode() || null"
      [attr.aria-describedby]="fieldId() + '-error'"
      (input)="type($any($event.target).value)"
    />
    <app-field-error [id]="fieldId() + '-error'" [text]="isCode() ? null : ('form.notACode' | translate)" />
  `,
  host: { class: 'field' },
})
export class CodeField {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly typed = output<string>();

  readonly #unread = inject(CommodityUnreadTexts);
  protected readonly text = linkedSignal<{ value: string; unread: string | undefined }, string>({
    source: () => ({ value: this.value(), unread: this.#unread.of(this.fieldId()) }),
    computation: ({ value, unread }, previous) =>
      unread ?? (previous && toCommodityCode(previous.value) === value ? previous.value : value),
  });
  protected readonly isCode = computed(() => isCode(this.text()));

  protected type(text: string): void {
    this.text.set(text);
    this.#unread.keep(this.fieldId(), this.isCode() ? null : text);
    const code = this.isCode() ? toCommodityCode(text) : '';
    if (code !== this.value()) this.typed.emit(code);
  }
}

function isCode(text: string): boolean {
  const code = toCommodityCode(text);
  return !code || isCommodityCode(code);
}
