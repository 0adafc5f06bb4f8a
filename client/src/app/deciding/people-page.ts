import { Component, inject, signal } from '@angular/core';
import { type Grant, type GrantChange, type HeldGrant, HeldGrants } from '#contract/role';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonContent } from '@ionic/angular/ion-content';
import { TranslatePipe } from '@ngx-translate/core';
import { peopleOutline } from 'ionicons/icons';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { ChangeGrant } from '../session/change-grant';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { TextField } from '../ui/text-field';
import { HeldRoleCard } from './held-role-card';

/** The roles one decides about: whoever holds them is found by name, suspended, given back, made administrator (B14). */
@Component({
  selector: 'app-people-page',
  imports: [Busy, EmptyState, HeldRoleCard, IonContent, PageHeader, ProblemNote, TextField, TranslatePipe],
  templateUrl: 'people-page.html',
})
export class PeoplePage implements ViewWillEnter {
  readonly #api = inject(ApiClient);
  readonly #change = inject(ChangeGrant);
  protected readonly loading = new Attempt();
  protected readonly changing = new Attempt();
  protected readonly text = signal('');
  /** Null until the server answered once. */
  protected readonly found = signal<HeldGrants | null>(null);
  /** The role a step was last taken with. */
  protected readonly changedId = signal<string | null>(null);
  protected readonly icon = peopleOutline;

  ionViewWillEnter(): void {
    void this.load();
  }

  protected search(event: Event): void {
    event.preventDefault();
    void this.load();
  }

  protected async load(): Promise<void> {
    await this.loading.run(async () => {
      const query = new URLSearchParams({ text: this.text().trim() });
      this.found.set(await this.#api.fetch('GET', `/api/grants?${query}`, HeldGrants));
    });
  }

  protected async change({ grant, firstName, lastName }: HeldGrant, change: GrantChange): Promise<void> {
    this.changedId.set(grant.id);
    const about = { grantId: grant.id, name: `${firstName} ${lastName}`.trim() };
    await this.changing.run(() => this.#change.execute(about, change, (now) => this.#replace(now)));
  }

  #replace(now: Grant): void {
    this.found.update((found) =>
      found === null
        ? null
        : { ...found, grants: found.grants.map((it) => (it.grant.id === now.id ? { ...it, grant: now } : it)) },
    );
  }
}
