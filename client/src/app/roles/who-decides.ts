import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { MEMBER_STATE_CODES } from '#reference/countries';
import { CountryName } from '../ui/country-name';
import { AuthorityList } from './authority-list';
import type { WantedRole } from './wanted-role';

/** Who will decide about a role, as far as it is known before it is asked for. */
@Component({
  selector: 'app-who-decides',
  imports: [CountryName, TranslatePipe],
  template: `
    {{ deciders() }}
    @if (lonely(); as key) {
      <span class="muted small">{{ key | translate: { country: wanted().country | countryName } }}</span>
    }
  `,
  styles: `
    .muted {
      display: block;
    }
  `,
})
export class WhoDecides {
  readonly wanted = input.required<WantedRole>();
  readonly #translate = inject(TranslateService);
  readonly #authorities = inject(AuthorityList);
  readonly #isMemberState = computed(() => MEMBER_STATE_CODES.includes(this.wanted().country));
  readonly #isStaffed = computed(() => this.#authorities.find(this.wanted().country)?.isStaffed ?? null);

  protected readonly deciders = computed(() => {
    const { target, isNewCompany } = this.wanted();
    const kinds: string[] = ['support'];
    if (target.role === 'importer') {
      if (this.#isMemberState() && this.#isStaffed() !== false) kinds.unshift('authority');
      if (!isNewCompany) kinds.unshift('administratorIfAny');
    }
    return joinDeciders(this.#translate, kinds);
  });

  /** Why the support team decides without the authority of the company's country. */
  protected readonly lonely = computed(() => {
    if (this.wanted().target.role !== 'importer') return null;
    if (!this.#isMemberState()) return 'roles.decides.outsideUnion';
    return this.#isStaffed() === false ? 'roles.decides.unstaffed' : null;
  });
}

/** "the competent authority or the support team", in the person's language. */
export function joinDeciders(translate: TranslateService, kinds: readonly string[]): string {
  const words = kinds.map((kind) => String(translate.instant(`roles.decider.${kind}`)));
  return new Intl.ListFormat(translate.currentLang() ?? 'en', { type: 'disjunction' }).format(words);
}
