import { Component, computed, input, output, signal } from '@angular/core';
import type { Grant, GrantChange } from '#contract/role';
import { TranslatePipe } from '@ngx-translate/core';
import { ReasonForm } from './reason-form';

/** What those who decide about a role may do with it now: suspend with a reason, give back, make administrator. */
@Component({
  selector: 'app-role-actions',
  imports: [ReasonForm, TranslatePipe],
  template: `
    @if (isSuspending()) {
      <app-reason-form
        [label]="'roleChange.reason' | translate"
        [hint]="'roleChange.reasonHint' | translate"
        [confirm]="'roleChange.suspendNow' | translate"
        [keptAs]="'suspend/' + about()"
        [missing]="'roleChange.reasonFirst' | translate"
        [isGrave]="true"
        (given)="suspend($event)"
        (cancelled)="isSuspending.set(false)"
      />
    } @else {
      <div class="button-row">
        @if (status() === 'active') {
          <button class="button button-danger" type="button" (click)="isSuspending.set(true)">
            {{ 'roleChange.suspend' | translate }}
          </button>
        }
        @if (status() === 'suspended') {
          <button class="button" type="button" (click)="changed.emit({ event: 'restore', words: '' })">
            {{ 'roleChange.restore' | translate }}
          </button>
        }
        @if (mayAppoint()) {
          <button class="button" type="button" (click)="changed.emit({ event: 'appoint', words: '' })">
            {{ 'roleChange.appoint' | translate }}
          </button>
        }
      </div>
    }
  `,
})
export class RoleActions {
  /** The id of the role. */
  readonly about = input.required<string>();
  readonly status = input.required<Grant['status']>();
  /** An importer who is not the administrator of the company. */
  readonly canBeAdministrator = input(false);
  readonly changed = output<GrantChange>();
  protected readonly isSuspending = signal(false);
  protected readonly mayAppoint = computed(() => this.status() === 'active' && this.canBeAdministrator());

  protected suspend(words: string): void {
    this.isSuspending.set(false);
    this.changed.emit({ event: 'suspend', words });
  }
}
