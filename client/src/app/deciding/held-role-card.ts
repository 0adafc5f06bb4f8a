import { Component, computed, input, output } from '@angular/core';
import type { GrantChange, HeldGrant } from '#contract/role';
import { TranslatePipe } from '@ngx-translate/core';
import { GrantStatusPill } from '../ui/grant-status-pill';
import { PersonName } from '../ui/person-name';
import { RoleActions } from '../ui/role-actions';

/** One role of somebody, its status, and what can be done with it. */
@Component({
  selector: 'app-held-role-card',
  imports: [GrantStatusPill, PersonName, RoleActions, TranslatePipe],
  template: `
    <article class="card stack stack-tight" [attr.aria-labelledby]="'held-' + grant().id">
      <div class="row row-spread">
        <h2 dir="auto" [id]="'held-' + grant().id">{{ held().firstName + ' ' + held().lastName | personName }}</h2>
        <app-grant-status-pill [status]="grant().status" />
      </div>
      <p class="lines">
        <span>
          {{ 'account.role.' + grant().role | translate }} · <bdi>{{ grant().holder }}</bdi>
          @if (grant().isAdministrator) {
            · <strong>{{ 'roleChange.administrator' | translate }}</strong>
          }
        </span>
        <span class="muted small">{{ held().email }}</span>
        @if (grant().status === 'suspended' && grant().decisionWords) {
          <span dir="auto">“{{ grant().decisionWords }}”</span>
        }
      </p>
      <app-role-actions
        [about]="grant().id"
        [status]="grant().status"
        [canBeAdministrator]="grant().role === 'importer' && !grant().isAdministrator"
        (changed)="changed.emit($event)"
      />
    </article>
  `,
  styles: `
    h2,
    .lines {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .lines {
      display: flex;
      flex-direction: column;
      gap: var(--app-space-1);
    }
  `,
})
export class HeldRoleCard {
  readonly held = input.required<HeldGrant>();
  readonly changed = output<GrantChange>();
  protected readonly grant = computed(() => this.held().grant);
}
