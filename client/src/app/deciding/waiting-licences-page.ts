import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Authorities, type Authority, type UnattendedLicence, UnattendedLicences } from '#contract/authority';
import { countryName } from '#reference/countries';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonContent } from '@ionic/angular/ion-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { checkmarkDoneOutline, mailOutline } from 'ionicons/icons';
import type * as z from 'zod/mini';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { AppDate } from '../ui/app-date';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { Plural } from '../ui/plural';
import { ProblemNote } from '../ui/problem-note';

/** Lodged licences for whose country no officer is active, and what the support team can do about it. */
@Component({
  selector: 'app-waiting-licences-page',
  imports: [AppDate, Busy, EmptyState, IonContent, IonIcon, PageHeader, Plural, ProblemNote, RouterLink, TranslatePipe],
  templateUrl: 'waiting-licences-page.html',
})
export class WaitingLicencesPage implements ViewWillEnter {
  readonly #api = inject(ApiClient);
  readonly #translate = inject(TranslateService);
  protected readonly loading = new Attempt();
  protected readonly found = signal<z.infer<typeof UnattendedLicences> | null>(null);
  readonly #authorities = signal<readonly Authority[]>([]);
  protected readonly icons = { nothing: checkmarkDoneOutline, mail: mailOutline };

  /** By country, the one with the earliest arrival first: as the licences come. */
  protected readonly groups = computed(() => {
    const locale = this.#translate.currentLang() ?? 'en';
    const all = this.found()?.licences ?? [];
    return [...new Set(all.map(({ country }) => country))].map((country) => {
      const licences = all.filter((licence) => licence.country === country);
      const name = countryName(country, locale);
      return { country, name, licences, mailTo: this.#mailTo(country, name, licences) };
    });
  });

  ionViewWillEnter(): void {
    void this.load();
  }

  protected async load(): Promise<void> {
    await this.loading.run(async () => {
      const [licences, { authorities }] = await Promise.all([
        this.#api.fetch('GET', '/api/unattended-licences', UnattendedLicences),
        this.#api.fetch('GET', '/api/competent-authorities', Authorities),
      ]);
      this.found.set(licences);
      this.#authorities.set(authorities);
    });
  }

  /** A letter to the authority's mailbox; null where none is known. */
  #mailTo(country: string, name: string, licences: readonly UnattendedLicence[]): string | null {
    const email = this.#authorities().find((it) => it.country === country)?.email;
    if (!email) return null;
    const numbers = licences.map(({ licenceNumber }) => licenceNumber).join('\n');
    const words = (key: string): string =>
      encodeURIComponent(String(this.#translate.instant(`waitingLicences.${key}`, { country: name, numbers })));
    return `mailto:${encodeURIComponent(email)}?subject=${words('subject')}&body=${words('body')}`;
  }
}
