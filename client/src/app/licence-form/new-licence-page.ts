import { Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { sessionFeature } from '../session/session.feature';
import { DraftRepository } from '../storage/draft-repository';
import { Busy } from '../ui/busy';
import { PageHeader } from '../ui/page-header';

/** "Create New Licence": makes a draft under the active grant and goes on to it, so that reloading makes no second one. */
@Component({
  selector: 'app-new-licence-page',
  imports: [Busy, IonContent, PageHeader, TranslatePipe],
  template: `
    <app-page-header [heading]="'form.newTitle' | translate" back="/licences" />
    <ion-content>
      <div class="page-width stack">
        @if (failure(); as key) {
          <p class="note note-danger" role="alert">{{ key | translate }}</p>
          <button type="button" class="button button-primary" (click)="create()">
            {{ 'form.tryAgain' | translate }}
          </button>
        } @else {
          <app-busy />
        }
      </div>
    </ion-content>
  `,
  host: { class: 'ion-page' },
})
export class NewLicencePage {
  readonly #drafts = inject(DraftRepository);
  readonly #grant = inject(Store).selectSignal(sessionFeature.selectActiveGrant);
  readonly #router = inject(Router);
  protected readonly failure = signal<string | null>(null);
  #isMade = false;

  ionViewWillEnter(): void {
    if (!this.#isMade) void this.create();
  }

  protected async create(): Promise<void> {
    const grant = this.#grant();
    if (!grant) return this.failure.set('form.noGrant');
    this.failure.set(null);
    this.#isMade = true;
    try {
      const { id } = await this.#drafts.create(grant.id);
      await this.#router.navigate(['/licences', id, 'edit'], { replaceUrl: true });
    } catch {
      this.#isMade = false;
      this.failure.set('form.createFailed');
    }
  }
}
