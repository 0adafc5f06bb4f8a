import { Component, input, output } from '@angular/core';
import type { Member } from '#contract/company';
import type { GrantChange } from '#contract/role';
import { TranslatePipe } from '@ngx-translate/core';
import { GrantStatusPill } from '../ui/grant-status-pill';
import { PersonName } from '../ui/person-name';
import { RoleActions } from '../ui/role-actions';

/** A colleague; for the administrator with what can be done about the role. */
@Component({
  selector: 'app-member-row',
  imports: [GrantStatusPill, PersonName, RoleActions, TranslatePipe],
  template: `
    <div class="head">
      <span class="words">
        <span>
          <strong dir="auto">{{ member().firstName + ' ' + member().lastName | personName }}</strong>
          @if (member().isSelf) {
            {{ 'company.you' | translate }}
          }
        </span>
        @if (member().isAdministrator) {
          <span class="small">{{ 'roleChange.administrator' | translate }}</span>
        }
        @if (member().email) {
          <span class="muted small">{{ member().email }}</span>
        }
      </span>
      <app-grant-status-pill [status]="member().status" />
    </div>
    @if (canDecide()) {
      <app-role-actions
        [about]="member().grantId"
        [status]="member().status"
        [canBeAdministrator]="true"
        (changed)="changed.emit($event)"
      />
    }
  `,
  styleUrl: 'company-row.css',
  host: { class: 'stack stack-tight', role: 'group', '[attr.aria-label]': 'name()' },
})
export class MemberRow {
  readonly member = input.required<Member>();
  readonly canDecide = input(false);
  readonly changed = output<GrantChange>();

  protected name(): string {
    return `${this.member().firstName} ${this.member().lastName}`.trim();
  }
}
