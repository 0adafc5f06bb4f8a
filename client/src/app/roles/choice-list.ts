import { Component, input, model } from '@angular/core';
import { ClaimPill } from '../ui/claim-pill';

/** One that may be ticked: its name, and its number with what tells it from others of the name. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly detail: string;
  /** False of a company whose EORI is only claimed. */
  readonly isConfirmed?: boolean;
}

/** What was found, at most one of it ticked. */
@Component({
  selector: 'app-choice-list',
  imports: [ClaimPill],
  template: `
    <ul class="list">
      @for (choice of choices(); track choice.id) {
        <li>
          <label class="list-row" [class.chosen]="choice.id === chosen()">
            <input
              type="checkbox"
              [checked]="choice.id === chosen()"
              (change)="chosen.set(choice.id === chosen() ? null : choice.id)"
            />
            <span class="words">
              <strong dir="auto">{{ choice.name }}</strong>
              <span class="muted small">
                <span class="number">{{ choice.number }}</span>
                @if (choice.detail) {
                  · <bdi>{{ choice.detail }}</bdi>
                }
              </span>
              <app-claim-pill [isConfirmed]="choice.isConfirmed ?? true" />
            </span>
          </label>
        </li>
      }
    </ul>
  `,
  styles: `
    label {
      cursor: pointer;
    }
    label:hover,
    .chosen {
      background: var(--app-primary-soft);
    }
    input {
      flex: none;
      width: 24px;
      height: 24px;
      margin: 0;
    }
    .words {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class ChoiceList {
  readonly choices = input.required<readonly Choice[]>();
  /** The id of the one that is ticked. */
  readonly chosen = model<string | null>(null);
}
