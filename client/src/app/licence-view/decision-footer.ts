import { Component, input, output, viewChild } from '@angular/core';
import { IonFooter } from '@ionic/angular/ion-footer';
import { TranslatePipe } from '@ngx-translate/core';
import type { Decision, DecisionKind, DecisionQuestions, DecisionWarnings } from './decision';
import { DecisionForm } from './decision-form';

/** The decisions one may take now, at the foot of an officer's page; nothing while there is none. */
@Component({
  selector: 'app-decision-footer',
  imports: [DecisionForm, IonFooter, TranslatePipe],
  template: `
    @if (kinds().length) {
      <ion-footer>
        <section [attr.aria-label]="words() + '.decide' | translate">
          <app-decision-form
            [words]="words() + '.decisions'"
            [kinds]="kinds()"
            [isQuiet]="isQuiet()"
            [typedBefore]="typedBefore()"
            [warnings]="warnings()"
            [questions]="questions()"
            [mayDecide]="mayDecide()"
            (considered)="considered.emit($event)"
            (begun)="begun.emit($event)"
            (decided)="decided.emit($event)"
          />
        </section>
      </ion-footer>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    section {
      box-sizing: border-box;
      max-width: 1360px;
      max-height: 70dvh;
      margin-inline: auto;
      padding: var(--app-space-3) var(--app-space-4);
      overflow-y: auto;
      background: var(--app-page);
    }
  `,
})
export class DecisionFooter {
  readonly kinds = input.required<readonly DecisionKind[]>();
  /** Where its words are: `desk` for `desk.decide` and `desk.decisions`. */
  readonly words = input.required<string>();
  readonly typedBefore = input<Decision | null>(null);
  /** No button stands out: deciding is not what the page is for. */
  readonly isQuiet = input(false);
  readonly warnings = input<DecisionWarnings>({});
  readonly questions = input<DecisionQuestions>({});
  readonly mayDecide = input<(kind: DecisionKind) => boolean>(() => true);
  readonly decided = output<Decision>();
  readonly begun = output<Decision>();
  readonly considered = output<DecisionKind | null>();
  protected readonly form = viewChild(DecisionForm);

  /** Opens the words of a decision that may be taken now, for somebody with a keyboard. */
  choose(kind: DecisionKind): void {
    if (this.kinds().includes(kind)) this.form()?.choose(kind, true);
  }
}
