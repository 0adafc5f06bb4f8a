import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Grant } from '#contract/role';
import { findGrantStep } from '#domain/workflow/grant';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { GrantStatusPill } from '../../ui/grant-status-pill';
import { TwoStepButton } from './two-step-button';

/** One role: what, for whom, where it stands and with whom it waits; an active one can be chosen, each can be given up. */
@Component({
  selector: 'app-role-row',
  imports: [GrantStatusPill, NgTemplateOutlet, RouterLink, TranslatePipe, TwoStepButton],
  templateUrl: 'role-row.html',
  styleUrl: 'role-row.css',
})
export class RoleRow {
  readonly grant = input.required<Grant>();
  readonly isActedUnder = input.required<boolean>();
  readonly chosen = output();
  readonly givenUp = output();
  readonly #translate = inject(TranslateService);

  /** How the person may end it: a request is withdrawn, a role given up; null when it is over. */
  protected readonly ending = computed(() => {
    const { status } = this.grant();
    if (!findGrantStep(status, 'end')) return null;
    return status === 'requested' ? 'withdraw' : 'giveUp';
  });

  /** Those who can decide while it is requested, as one phrase; empty otherwise. */
  protected readonly waitsWith = computed(() => {
    const { waitsFor, holder } = this.grant();
    const names = waitsFor.map((kind) =>
      String(this.#translate.instant(`account.profile.decider.${kind}`, { holder })),
    );
    return new Intl.ListFormat(this.#translate.currentLang() ?? 'en', { type: 'disjunction' }).format(names);
  });

  protected roleName(): string {
    return String(this.#translate.instant(`account.role.${this.grant().role}`));
  }
}
