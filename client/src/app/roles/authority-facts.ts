import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { CountryName } from '../ui/country-name';
import type { KnownAuthority } from './authority-list';

/** What is known of a competent authority; what is not is said, and who decides while nobody of it works here. */
@Component({
  selector: 'app-authority-facts',
  imports: [CountryName, TranslatePipe],
  template: `
    <dl class="facts card">
      @for (field of fields(); track field.name) {
        <dt>{{ 'roles.authority.facts.' + field.name | translate }}</dt>
        <dd>
          @if (field.value) {
            <bdi>{{ field.value }}</bdi>
          } @else {
            <span class="muted">{{ 'roles.authority.notKnown' | translate }}</span>
          }
        </dd>
      }
    </dl>
    @if (authority().isStaffed === false) {
      <p class="note">{{ 'roles.authority.unstaffed' | translate: { country: authority().country | countryName } }}</p>
    }
  `,
  host: { class: 'stack' },
})
export class AuthorityFacts {
  readonly authority = input.required<KnownAuthority>();
  protected readonly fields = computed(() => {
    const authority = this.authority();
    return (['nameEn', 'address', 'email', 'phone', 'website'] as const).map((name) => ({
      name,
      value: authority[name],
    }));
  });
}
