import { Component, input, output, signal } from '@angular/core';
import type { RoleDecision } from '#contract/role';
import { TranslatePipe } from '@ngx-translate/core';
import { ReasonForm } from '../ui/reason-form';

/** The two answers to a request: yes in one tap, with words if one likes; no with a reason. */
@Component({
  selector: 'app-answer-buttons',
  imports: [ReasonForm, TranslatePipe],
  template: `
    @switch (step()) {
      @case ('choose') {
        <div class="button-row">
          <button class="button button-danger" type="button" (click)="step.set('refuse')">
            {{ 'deciding.refuse' | translate }}
          </button>
          <button class="button button-primary" type="button" (click)="approve('')">
            {{ 'deciding.approve' | translate }}
          </button>
          <button class="button button-quiet" type="button" (click)="step.set('approve')">
            {{ 'deciding.approveWithWords' | translate }}
          </button>
        </div>
      }
      @case ('approve') {
        <app-reason-form
          [label]="'deciding.words' | translate"
          [confirm]="'deciding.approve' | translate"
          [keptAs]="'approve/' + about()"
          (given)="approve($event)"
          (cancelled)="step.set('choose')"
        />
      }
      @case ('refuse') {
        <app-reason-form
          [label]="'deciding.reason' | translate"
          [confirm]="'deciding.sendRefusal' | translate"
          [keptAs]="'refuse/' + about()"
          [missing]="'deciding.reasonFirst' | translate"
          [isGrave]="true"
          (given)="refuse($event)"
          (cancelled)="step.set('choose')"
        />
      }
    }
  `,
})
export class AnswerButtons {
  /** The id of what is answered. */
  readonly about = input.required<string>();
  readonly answered = output<RoleDecision>();
  protected readonly step = signal<'choose' | 'approve' | 'refuse'>('choose');

  protected approve(words: string): void {
    this.answered.emit({ decision: 'approve', words });
  }

  protected refuse(words: string): void {
    this.answered.emit({ decision: 'refuse', words });
  }
}
