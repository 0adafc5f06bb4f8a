import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import type { Problem } from '#contract/problem';
import { IonIcon } from '@ionic/angular/ion-icon';
import { cloudOfflineOutline } from 'ionicons/icons';
import { ProblemNote } from '../ui/problem-note';

/** What went wrong with asking the server; without a network it says what that means here. A way out may stand in the content. */
@Component({
  selector: 'app-ask-problem',
  imports: [IonIcon, NgTemplateOutlet, ProblemNote],
  template: `
    @if (isOffline()) {
      <div class="note note-warn" role="alert">
        <ion-icon [icon]="icon" aria-hidden="true" />
        <div class="stack stack-tight">
          <p>{{ offline() }}</p>
          <ng-container [ngTemplateOutlet]="wayOut" />
        </div>
      </div>
    } @else {
      <app-problem-note [problem]="problem()"><ng-container [ngTemplateOutlet]="wayOut" /></app-problem-note>
    }
    <ng-template #wayOut><ng-content /></ng-template>
  `,
  styles: `
    :host {
      display: block;
    }
    /* Nothing to say takes no room. */
    :host(:not(:has(.note))) {
      position: absolute;
    }
  `,
})
export class AskProblem {
  readonly problem = input.required<Problem | null>();
  /** The sentence for a server that is not reached. */
  readonly offline = input.required<string>();
  protected readonly icon = cloudOfflineOutline;
  protected readonly isOffline = computed(() => ['unreachable', 'timed-out'].includes(this.problem()?.code ?? ''));
}
