import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Authorities, type Authority } from '#contract/authority';
import { countryName } from '#reference/countries';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonContent } from '@ionic/angular/ion-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { alertCircleOutline, checkmarkCircleOutline, chevronForward } from 'ionicons/icons';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { knownNameOf } from '../ui/authority-name';
import { Busy } from '../ui/busy';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { blanksOf } from './authority-details';

/** The competent authorities of the 27 Member States: where an officer is active, and what is not known yet. */
@Component({
  selector: 'app-authorities-page',
  imports: [Busy, IonContent, IonIcon, PageHeader, ProblemNote, RouterLink, TranslatePipe],
  templateUrl: 'authorities-page.html',
  styleUrl: 'authorities-page.css',
})
export class AuthoritiesPage implements ViewWillEnter {
  readonly #api = inject(ApiClient);
  readonly #translate = inject(TranslateService);
  protected readonly loading = new Attempt();
  readonly #authorities = signal<readonly Authority[] | null>(null);
  protected readonly icons = { staffed: checkmarkCircleOutline, empty: alertCircleOutline, open: chevronForward };

  /** By the name of the country; null until the server answered once. */
  protected readonly rows = computed(() => {
    const locale = this.#translate.currentLang() ?? 'en';
    return (
      this.#authorities()
        ?.map((authority) => {
          const country = countryName(authority.country, locale);
          return { authority, country, name: knownNameOf(authority), blanks: this.#name(blanksOf(authority)) };
        })
        .sort((a, b) => a.country.localeCompare(b.country, locale)) ?? null
    );
  });
  protected readonly staffedCount = computed(() => this.#authorities()?.filter((it) => it.isStaffed).length ?? 0);

  ionViewWillEnter(): void {
    void this.load();
  }

  protected async load(): Promise<void> {
    await this.loading.run(async () => {
      this.#authorities.set((await this.#api.fetch('GET', '/api/competent-authorities', Authorities)).authorities);
    });
  }

  #name(fields: readonly string[]): string {
    return fields.map((field) => String(this.#translate.instant(`authorities.short.${field}`))).join(', ');
  }
}
