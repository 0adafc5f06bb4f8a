import { Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { countryOfOffice } from '#domain/licence-content';
import { sessionFeature } from '../../session/session.feature';
import { CountryName } from '../../ui/country-name';
import { ProblemNote } from '../../ui/problem-note';
import { isLicenceId } from './licence-codes';
import { LicenceFinder } from './licence-finder';

/** Says, aloud too, that a licence is looked for, or why it was not opened. */
@Component({
  selector: 'app-find-answer',
  imports: [CountryName, ProblemNote, TranslatePipe],
  template: `
    <div role="status">
      @if (finder.answer(); as answer) {
        @if (answer.kind === 'looking') {
          <p class="note">{{ 'clearance.find.looking' | translate }}</p>
        }
      }
    </div>
    <div role="alert">
      @if (finder.answer(); as answer) {
        @if (answer.kind === 'unreadable') {
          <p class="note note-danger">{{ 'licences.unreadable.text' | translate }}</p>
        } @else if (answer.kind === 'none' || answer.kind === 'notHere') {
          <p class="note note-warn">
            {{
              'clearance.find.' + answer.kind + '.' + (isId() ? 'code' : 'number')
                | translate: { number: answer.code, country: country() | countryName }
            }}
          </p>
        }
      }
    </div>
    <app-problem-note [problem]="problem()" />
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      overflow-wrap: anywhere;
    }
  `,
})
export class FindAnswerNote {
  readonly #grant = inject(Store).selectSignal(sessionFeature.selectActiveGrant);
  protected readonly finder = inject(LicenceFinder);
  protected readonly isId = computed(() => isLicenceId(this.finder.answer()?.code ?? ''));
  protected readonly country = computed(() => countryOfOffice(this.#grant()?.officeCode ?? ''));
  protected readonly problem = computed(() => {
    const answer = this.finder.answer();
    return answer?.kind === 'problem' ? answer.problem : null;
  });
}
