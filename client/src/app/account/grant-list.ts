import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, output } from '@angular/core';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { sessionFeature } from '../session/session.feature';
import { GrantStatusPill } from '../ui/grant-status-pill';

/** The roles one has or asked for, each with its status (R5); an active one can be chosen to act under. */
@Component({
  selector: 'app-grant-list',
  imports: [GrantStatusPill, NgTemplateOutlet, TranslatePipe],
  template: `
    @if (grants().length > 0) {
      <ul class="list">
        @for (grant of grants(); track grant.id) {
          <li>
            @if (grant.status === 'active') {
              <label class="list-row choosable">
                <input
                  type="radio"
                  name="active-grant"
                  [checked]="grant.id === activeGrant()?.id"
                  (change)="chosen.emit(grant.id)"
                />
                <ng-container [ngTemplateOutlet]="words" [ngTemplateOutletContext]="{ $implicit: grant }" />
              </label>
            } @else {
              <div class="list-row">
                <ng-container [ngTemplateOutlet]="words" [ngTemplateOutletContext]="{ $implicit: grant }" />
              </div>
            }
          </li>
        }
      </ul>
    }
    <ng-template #words let-grant>
      <span class="grant">
        <strong>{{ 'account.role.' + grant.role | translate }}</strong>
        <span>{{ grant.holder }}</span>
        @if (grant.decisionWords) {
          <span class="muted small">{{ grant.decisionWords }}</span>
        }
      </span>
      <app-grant-status-pill [status]="grant.status" />
    </ng-template>
  `,
  styleUrl: 'grant-list.css',
})
export class GrantList {
  readonly chosen = output<string>();
  readonly #store = inject(Store);
  readonly #account = this.#store.selectSignal(sessionFeature.selectAccount);
  protected readonly activeGrant = this.#store.selectSignal(sessionFeature.selectActiveGrant);
  protected readonly grants = computed(() => this.#account()?.grants ?? []);
}
