import { Component, input, output, signal } from '@angular/core';
import type { PendingRequest, RoleDecision } from '#contract/role';
import { TranslatePipe } from '@ngx-translate/core';
import { AppDate } from '../ui/app-date';
import { FieldError } from '../ui/field-error';

export type Decided = RoleDecision;

/** One role request with its two answers; a refusal needs a reason. */
@Component({
  selector: 'app-request-card',
  imports: [AppDate, FieldError, TranslatePipe],
  templateUrl: 'request-card.html',
})
export class RequestCard {
  readonly request = input.required<PendingRequest>();
  readonly decided = output<Decided>();
  protected readonly isRefusing = signal(false);
  protected readonly isReasonMissing = signal(false);

  protected approve(): void {
    this.decided.emit({ decision: 'approve', words: '' });
  }

  protected refuse(event: Event, words: string): void {
    event.preventDefault();
    this.isReasonMissing.set(words.trim() === '');
    if (!this.isReasonMissing()) this.decided.emit({ decision: 'refuse', words });
  }
}
