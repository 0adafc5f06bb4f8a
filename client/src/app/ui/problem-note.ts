import { Component, computed, inject, input } from '@angular/core';
import type { Problem } from '#contract/problem';
import { IonIcon } from '@ionic/angular/ion-icon';
import { alertCircleOutline } from 'ionicons/icons';
import { ProblemWords } from './problem-words';

/** Says what went wrong, aloud too. Draws nothing while `problem` is null. A way out may stand in the content. */
@Component({
  selector: 'app-problem-note',
  imports: [IonIcon],
  template: `
    <div role="alert">
      @if (sentence(); as words) {
        <div class="note note-danger">
          <ion-icon [icon]="icon" aria-hidden="true" />
          <div class="stack stack-tight">
            <p>{{ words }}</p>
            <ng-content />
          </div>
        </div>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    ion-icon {
      color: var(--app-danger);
    }
  `,
})
export class ProblemNote {
  readonly problem = input.required<Problem | null | undefined>();
  readonly #words = inject(ProblemWords);
  protected readonly icon = alertCircleOutline;
  protected readonly sentence = computed(() => {
    const problem = this.problem();
    return problem ? this.#words.of(problem) : null;
  });
}
