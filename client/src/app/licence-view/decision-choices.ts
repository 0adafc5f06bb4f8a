import { Component, computed, input, model } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { DecisionChoice } from './decision';

/** What must be chosen for a decision: coded reasons, each with its article. */
@Component({
  selector: 'app-decision-choices',
  imports: [TranslatePipe],
  template: `
    <fieldset [attr.aria-describedby]="fieldId() + '-error'" [attr.aria-invalid]="isWanting() ? true : null">
      <legend>{{ 'decisions.' + choice().field + '.legend' | translate }}</legend>
      @for (code of choice().codes; track code) {
        <label class="check">
          <input
            [type]="choice().isSeveral ? 'checkbox' : 'radio'"
            [name]="fieldId()"
            [checked]="chosen().includes(code)"
            (change)="take(code)"
          />
          <span>
            {{ 'decisions.' + choice().field + '.' + code | translate }}
            @if (choice().articles[code]; as article) {
              <span class="small muted article">{{ article }}</span>
            }
          </span>
        </label>
      }
      <span class="field-error" role="alert" [id]="fieldId() + '-error'">
        {{ isWanting() ? ('decisions.' + choice().field + '.missing' | translate) : '' }}
      </span>
    </fieldset>
  `,
  styles: `
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: 600;
    }
    label {
      min-height: var(--app-target);
      padding-block: var(--app-space-1);
    }
    .article {
      display: block;
    }
  `,
})
export class DecisionChoices {
  readonly choice = input.required<DecisionChoice>();
  readonly fieldId = input.required<string>();
  readonly chosen = model.required<readonly string[]>();
  /** Nothing was chosen when the decision was to be taken. */
  readonly isTried = input(false);
  protected readonly isWanting = computed(() => this.isTried() && !this.chosen().length);

  /** In the order of the law, however they were tapped. */
  protected take(code: string): void {
    const { codes, isSeveral } = this.choice();
    this.chosen.update((before) => {
      if (!isSeveral) return [code];
      const isChosen = (it: string) => (it === code ? !before.includes(it) : before.includes(it));
      return codes.filter(isChosen);
    });
  }
}
