import { Component, inject, output } from '@angular/core';
import type { Grant } from '#contract/role';
import { Store } from '@ngrx/store';
import { sessionFeature } from '../../session/session.feature';
import { RoleRow } from './role-row';

/** The roles one has or asked for, each with its status (R5). */
@Component({
  selector: 'app-role-list',
  imports: [RoleRow],
  template: `
    <ul class="list">
      @for (grant of account()?.grants; track grant.id) {
        <li>
          <app-role-row
            [grant]="grant"
            [isActedUnder]="grant.id === activeGrant()?.id"
            (chosen)="chosen.emit(grant)"
            (givenUp)="givenUp.emit(grant)"
          />
        </li>
      }
    </ul>
  `,
})
export class RoleList {
  readonly chosen = output<Grant>();
  readonly givenUp = output<Grant>();
  readonly #store = inject(Store);
  protected readonly account = this.#store.selectSignal(sessionFeature.selectAccount);
  protected readonly activeGrant = this.#store.selectSignal(sessionFeature.selectActiveGrant);
}
