import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import { TranslatePipe } from '@ngx-translate/core';
import { PageHeader } from '../ui/page-header';

/** The pages that lead here and are gone back to; Ionic has kept what was typed in them. */
const ORIGINS: Readonly<Record<string, string>> = { 'sign-up': '/sign-up', identity: '/identity', profile: '/profile' };

/** What the software keeps, where, and for how long. The words are `account.privacy`. */
@Component({
  selector: 'app-privacy-page',
  imports: [IonContent, IonRouterLinkWithHref, PageHeader, RouterLink, TranslatePipe],
  template: `
    <app-page-header [back]="origin()" [heading]="'account.privacy.title' | translate" />
    <ion-content>
      <div class="page-width stack">
        <p>{{ 'account.privacy.intro' | translate }}</p>
        @for (section of sections; track section) {
          <section class="card stack stack-tight">
            <h2>{{ 'account.privacy.' + section + '.title' | translate }}</h2>
            <p>{{ 'account.privacy.' + section + '.text' | translate }}</p>
          </section>
        }
        <section class="card stack stack-tight">
          <h2>{{ 'account.privacy.howLong.title' | translate }}</h2>
          <dl class="facts">
            @for (kept of keptThings; track kept) {
              <dt>{{ 'account.privacy.howLong.' + kept + '.what' | translate }}</dt>
              <dd>{{ 'account.privacy.howLong.' + kept + '.until' | translate }}</dd>
            }
          </dl>
        </section>
        <section class="card stack stack-tight">
          <h2>{{ 'account.privacy.removal.title' | translate }}</h2>
          <p>{{ 'account.privacy.removal.text' | translate }}</p>
        </section>
        <a class="button" routerDirection="back" [routerLink]="origin()">{{ 'ui.back' | translate }}</a>
      </div>
    </ion-content>
  `,
  styles: `
    .button {
      align-self: flex-start;
    }
  `,
})
export class PrivacyPage {
  /** The page that led here, a key of `ORIGINS`. */
  readonly from = input('');
  protected readonly origin = computed(() => ORIGINS[this.from()] ?? '/');
  protected readonly sections = [
    'device',
    'server',
    'devices',
    'identity',
    'roles',
    'told',
    'shared',
    'opened',
  ] as const;
  protected readonly keptThings = ['unconfirmed', 'session', 'account', 'pictures', 'licences', 'outgoing'] as const;
}
