import { Component, inject, signal } from '@angular/core';
import { IonContent } from '@ionic/angular/ion-content';
import { TranslatePipe } from '@ngx-translate/core';
import { APPEARANCES, Appearance } from '../session/appearance';
import { LoadAbout } from '../session/load-about';
import { PageHeader } from '../ui/page-header';
import { PushCard } from './push-card';
import { StorageCard } from './storage-card';

/** How this device behaves: notifications, appearance, storage; and what the software is. */
@Component({
  selector: 'app-settings-page',
  imports: [IonContent, PageHeader, PushCard, StorageCard, TranslatePipe],
  template: `
    <app-page-header back="/profile" [heading]="'notifications.settings.title' | translate" />
    <ion-content>
      <div class="page-width stack">
        <app-push-card />
        <div class="card">
          <fieldset class="field">
            <legend class="heading">{{ 'notifications.settings.appearance.title' | translate }}</legend>
            @for (choice of choices; track choice) {
              <label class="check">
                <input
                  type="radio"
                  name="appearance"
                  [checked]="choice === appearance.choice()"
                  (change)="appearance.choose(choice)"
                />
                {{ 'notifications.settings.appearance.' + choice | translate }}
              </label>
            }
          </fieldset>
        </div>
        <app-storage-card />
        <section class="card stack stack-tight">
          <h2>{{ 'notifications.settings.about.title' | translate }}</h2>
          @if (version(); as number) {
            <p>{{ 'notifications.settings.about.version' | translate: { version: number } }}</p>
          } @else {
            <p class="muted">{{ 'notifications.settings.about.offline' | translate }}</p>
          }
        </section>
      </div>
    </ion-content>
  `,
  styles: `
    .field > .heading {
      font-size: 1.125rem;
      font-weight: 650;
    }
  `,
})
export class SettingsPage {
  protected readonly appearance = inject(Appearance);
  protected readonly choices = APPEARANCES;
  protected readonly version = signal<string | null>(null);

  constructor() {
    void inject(LoadAbout)
      .execute()
      .then(
        ({ version }) => this.version.set(version),
        () => this.version.set(null),
      );
  }
}
