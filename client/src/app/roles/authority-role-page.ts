import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonContent } from '@ionic/angular/ion-content';
import { Store } from '@ngrx/store';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { searchOutline } from 'ionicons/icons';
import { countryName, MEMBER_STATE_CODES } from '#reference/countries';
import { sessionFeature } from '../session/session.feature';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { TextField } from '../ui/text-field';
import { AuthorityFacts } from './authority-facts';
import { AuthorityList, type KnownAuthority } from './authority-list';
import { ChoiceList, type Choice } from './choice-list';
import { CountryChoice } from './country-choice';
import { OfficeSearch } from './office-search';
import { RequestDialog } from './request-dialog';
import { RequestFooter } from './request-footer';
import { findAuthorityGrant, type WantedRole } from './wanted-role';

/** Rows drawn at first, and added on demand; a country has up to some hundred offices. */
const BATCH = 50;
const ROLES = ['fmsca', 'customs'] as const;

/** "Authority" (R4): country and role, "Search", tick, "Request Authorization". */
@Component({
  selector: 'app-authority-role-page',
  imports: [
    AuthorityFacts,
    Busy,
    ChoiceList,
    CountryChoice,
    EmptyState,
    IonContent,
    PageHeader,
    RequestDialog,
    RequestFooter,
    TextField,
    TranslatePipe,
  ],
  providers: [OfficeSearch],
  templateUrl: 'authority-role-page.html',
})
export class AuthorityRolePage implements ViewWillEnter {
  // What to begin with, from the address.
  readonly country = input<string>();
  readonly role = input<string>();
  readonly text = input<string>();
  protected readonly offices = inject(OfficeSearch);
  readonly #authorities = inject(AuthorityList);
  readonly #translate = inject(TranslateService);
  readonly #account = inject(Store).selectSignal(sessionFeature.selectAccount);
  protected readonly results = viewChild.required<ElementRef<HTMLElement>>('results');
  protected readonly form = viewChild.required<ElementRef<HTMLElement>>('form');
  protected readonly roles = ROLES;
  protected readonly memberStates = MEMBER_STATE_CODES;
  protected readonly icon = searchOutline;
  protected readonly kind = linkedSignal(() => ROLES.find((role) => role === this.role()) ?? 'fmsca');
  protected readonly isCountryMissing = signal(false);
  protected readonly authority = computed(() => this.#authorities.find(this.offices.country()));
  /** "Only one MSCA role can be selected." (R7) */
  protected readonly other = computed(() =>
    this.kind() === 'fmsca' ? findAuthorityGrant(this.#account()?.grants ?? []) : null,
  );
  protected readonly found = computed<readonly Choice[] | null>(() => {
    if (!this.offices.country()) return null;
    if (this.kind() === 'customs') return this.offices.found();
    const authority = this.authority();
    return authority ? [this.#toChoice(authority)] : [];
  });
  protected readonly most = linkedSignal({ source: this.found, computation: () => BATCH });
  protected readonly drawn = computed(() => this.found()?.slice(0, this.most()) ?? []);
  protected readonly chosenId = linkedSignal<readonly Choice[] | null, string | null>({
    source: this.found,
    computation: (found, before) => found?.find(({ id }) => id === before?.value)?.id ?? null,
  });
  protected readonly wanted = computed<WantedRole | null>(() => {
    const country = this.offices.country();
    const choice = this.found()?.find(({ id }) => id === this.chosenId());
    if (!country || !choice || this.other()) return null;
    const target =
      this.kind() === 'fmsca'
        ? ({ role: 'fmsca', country } as const)
        : ({ role: 'customs', officeCode: choice.id } as const);
    return { target, holder: choice.name, country };
  });

  constructor() {
    effect(() => {
      this.offices.country.set(MEMBER_STATE_CODES.find((code) => code === this.country()) ?? null);
      this.offices.text.set(this.text() ?? '');
    });
  }

  ionViewWillEnter(): void {
    void this.#authorities.load();
  }

  protected showMore(): void {
    this.most.update((most) => most + BATCH);
  }

  /** What there is stands there already: whoever asks for it is led to it, or to the country that is missing. */
  protected search(event: Event): void {
    event.preventDefault();
    const isMissing = !this.offices.country();
    this.isCountryMissing.set(isMissing);
    const form = this.form().nativeElement;
    (isMissing ? form.querySelector<HTMLElement>('#authority-country') : this.results().nativeElement)?.focus();
  }

  #toChoice({ country, name: known }: KnownAuthority): Choice {
    const where = countryName(country, this.#translate.currentLang() ?? 'en');
    const name = known || String(this.#translate.instant('roles.authority.unnamed', { country: where }));
    return { id: country, name, number: country, detail: where };
  }
}
