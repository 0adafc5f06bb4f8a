import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonContent } from '@ionic/angular/ion-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { chevronForward, mailOutline, optionsOutline } from 'ionicons/icons';
import { APPEARANCES, Appearance } from '../session/appearance';
import { KnownPreferences } from '../session/known-preferences';
import { LoadAbout } from '../session/load-about';
import { MailBounceNote } from '../session/mail-bounce-note';
import { PageHeader } from '../ui/page-header';
import { MailCard } from './mail-card';
import { PushCard } from './push-card';
import { StorageCard } from './storage-card';

/** How this device behaves: notifications, appearance, storage; and what the software is. */
@Component({
  selector: 'app-settings-page',
  imports: [
    IonContent,
    IonIcon,
    MailBounceNote,
    MailCard,
    PageHeader,
    PushCard,
    RouterLink,
    StorageCard,
    TranslatePipe,
  ],
  template: `
    <app-page-header back="/profile" [heading]="'notifications.settings.title' | translate" />
    <ion-content>
      <div class="page-width stack">
        <app-mail-bounce-note />
        <ul class="list">
          @for (way of ways; track way.path) {
            <li>
              <a class="list-row" [routerLink]="way.path">
                <ion-icon [icon]="way.icon" aria-hidden="true" />
                <span class="grow">
                  <strong>{{ way.words + '.title' | translate }}</strong>
                  <span class="muted small">{{ way.words + '.hint' | translate }}</span>
                </span>
                <ion-icon [icon]="chevron" aria-hidden="true" />
              </a>
            </li>
          }
        </ul>
        <app-push-card />
        <app-mail-card />
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
    .list-row ion-icon {
      flex: none;
      color: var(--app-muted);
      font-size: 22px;
    }
    .grow {
      display: flex;
      flex: 1;
      flex-direction: column;
    }
    .field > .heading {
      font-size: 1.125rem;
      font-weight: 650;
    }
  `,
})
export class SettingsPage implements ViewWillEnter {
  readonly #preferences = inject(KnownPreferences);
  protected readonly appearance = inject(Appearance);
  protected readonly choices = APPEARANCES;
  protected readonly version = signal<string | null>(null);

  protected readonly chevron = chevronForward;
  protected readonly ways = [
    { path: '/settings/notifications', words: 'notifications.preferences', icon: optionsOutline },
    { path: '/inbox/sent', words: 'notifications.sent', icon: mailOutline },
  ];

  constructor() {
    void inject(LoadAbout)
      .execute()
      .then(
        ({ version }) => this.version.set(version),
        () => this.version.set(null),
      );
  }

  ionViewWillEnter(): void {
    this.#preferences.refreshQuietly();
  }
}
