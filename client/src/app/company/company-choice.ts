import { Component, input, model } from '@angular/core';
import type { Grant } from '#contract/role';
import { TranslatePipe } from '@ngx-translate/core';

/** Which of one's companies to look at, and to act for from now on. */
@Component({
  selector: 'app-company-choice',
  imports: [TranslatePipe],
  template: `
    <label for="company-choice">{{ 'company.choose' | translate }}</label>
    <select #box id="company-choice" aria-describedby="company-choice-hint" (change)="chosen.set(box.value)">
      @for (grant of grants(); track grant.id) {
        <option [value]="grant.id" [selected]="grant.id === chosen()">{{ grant.holder }}</option>
      }
    </select>
    <span class="field-hint" id="company-choice-hint">{{ 'company.chooseHint' | translate }}</span>
  `,
  host: { class: 'field' },
})
export class CompanyChoice {
  readonly grants = input.required<readonly Grant[]>();
  /** The id of the grant acted under. */
  readonly chosen = model.required<string | null>();
}
