import { Component, inject, input, model } from '@angular/core';
import type { Problem } from '#contract/problem';
import { TranslatePipe } from '@ngx-translate/core';
import { ProblemWords } from './problem-words';
import { TextField } from './text-field';

/** First and last name of the person whose account it is, with what the server says of them. */
@Component({
  selector: 'app-name-fields',
  imports: [TextField, TranslatePipe],
  template: `
    <app-text-field
      fieldId="first-name"
      autocomplete="given-name"
      [label]="'account.firstName' | translate"
      [hint]="'account.firstNameHint' | translate"
      [error]="words.ofField(problem(), '/firstName')"
      [(value)]="firstName"
    />
    <app-text-field
      fieldId="last-name"
      autocomplete="family-name"
      [label]="'account.lastName' | translate"
      [optional]="true"
      [error]="words.ofField(problem(), '/lastName')"
      [(value)]="lastName"
    />
  `,
  host: { class: 'stack' },
})
export class NameFields {
  readonly firstName = model.required<string>();
  readonly lastName = model.required<string>();
  readonly problem = input.required<Problem | null>();
  protected readonly words = inject(ProblemWords);
}
