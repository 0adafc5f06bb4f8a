import { Component, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { FieldError } from './field-error';
import { whileUnchanged } from './while-unchanged';

let count = 0;

/** The privacy policy, to read and to tick. */
@Component({
  selector: 'app-privacy-tick',
  imports: [FieldError, RouterLink, TranslatePipe],
  template: `
    <a class="link" routerLink="/privacy" [queryParams]="{ from: from() }">{{ 'account.privacy.read' | translate }}</a>
    <label class="check">
      <input
        #accept
        type="checkbox"
        aria-required="true"
        [attr.aria-describedby]="errorId"
        [attr.aria-invalid]="shownError() ? true : null"
        [checked]="value()"
        (change)="value.set(accept.checked)"
      />
      <span>{{ 'account.signUp.accept' | translate }}</span>
    </label>
    <app-field-error [id]="errorId" [text]="shownError()" />
  `,
  styleUrl: 'entrance-links.css',
  host: { class: 'field' },
})
export class PrivacyTick {
  readonly value = model(false);
  /** The page that the privacy policy leads back to, as it knows it. */
  readonly from = input.required<string>();
  readonly error = input<string | undefined>();
  protected readonly shownError = whileUnchanged(this.error, this.value);
  // Ionic keeps pages that were left: the field may be there twice.
  protected readonly errorId = `privacy-error-${(count += 1)}`;
}
