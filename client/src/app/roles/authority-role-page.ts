import { Component, computed, inject, signal } from '@angular/core';
import { IonContent } from '@ionic/angular/ion-content';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { sessionFeature } from '../session/session.feature';
import { PageHeader } from '../ui/page-header';
import { TextField } from '../ui/text-field';
import { ChoiceList, type Choice } from './choice-list';
import { MemberStateField } from './member-state-field';
import { SearchAuthorities, type AuthorityRole, type FoundAuthority } from './search-authorities';
import { SendRequest, type RoleWanted } from './send-request';

/** Rows drawn at once; a country has up to some hundred offices, the name narrows them. */
const SHOWN_ROWS = 60;

/** "Authority" (R4): country and role, "Search", tick, "Request Authorization". */
@Component({
  selector: 'app-authority-role-page',
  imports: [ChoiceList, IonContent, MemberStateField, PageHeader, SendRequest, TextField, TranslatePipe],
  templateUrl: 'authority-role-page.html',
})
export class AuthorityRolePage {
  readonly #search = inject(SearchAuthorities);
  readonly #account = inject(Store).selectSignal(sessionFeature.selectAccount);
  protected readonly roles: readonly AuthorityRole[] = ['fmsca', 'customs'];
  protected readonly isSending = signal(false);
  protected readonly country = signal<string | null>(null);
  protected readonly role = signal<AuthorityRole>('fmsca');
  protected readonly name = signal('');
  protected readonly isCountryMissing = signal(false);
  protected readonly found = signal<readonly FoundAuthority[] | null>(null);
  protected readonly shown = computed<readonly Choice[]>(() =>
    (this.found() ?? [])
      .slice(0, SHOWN_ROWS)
      .map(({ code, name, detail }) => ({ id: code, name, number: code, detail })),
  );
  protected readonly chosenCode = signal<string | null>(null);
  protected readonly chosen = computed(() => this.found()?.find(({ code }) => code === this.chosenCode()) ?? null);

  /** "Only one MSCA role can be selected." (R7) */
  protected readonly hasAuthorityRole = computed(
    () =>
      this.#account()?.grants.some(
        ({ role, status }) => role === 'fmsca' && (status === 'active' || status === 'requested'),
      ) ?? false,
  );

  protected readonly wanted = computed((): RoleWanted | null => {
    const found = this.chosen();
    const country = this.country();
    if (!found || !country) return null;
    const target =
      this.role() === 'fmsca'
        ? { role: 'fmsca' as const, country }
        : { role: 'customs' as const, officeCode: found.code };
    return { target, holder: found.name, country };
  });

  protected chooseRole(value: string): void {
    this.role.set(value === 'customs' ? 'customs' : 'fmsca');
    this.forget();
  }

  protected forget(): void {
    this.found.set(null);
    this.chosenCode.set(null);
  }

  protected async search(event: Event): Promise<void> {
    event.preventDefault();
    this.forget();
    const country = this.country();
    this.isCountryMissing.set(country === null);
    if (country) this.found.set(await this.#search.execute(this.role(), country, this.name()));
  }
}
