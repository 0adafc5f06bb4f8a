import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonContent } from '@ionic/angular/ion-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { businessOutline, shieldCheckmarkOutline } from 'ionicons/icons';
import { ChooseGrant } from '../session/choose-grant';
import { RefreshSession } from '../session/refresh-session';
import { PageHeader } from '../ui/page-header';
import { GrantList } from './grant-list';

/** "Request New Role" (R3, R4, R7): the two ways in. */
@Component({
  selector: 'app-roles-page',
  imports: [GrantList, IonContent, IonIcon, PageHeader, RouterLink, TranslatePipe],
  template: `
    <app-page-header back="/profile" [heading]="'account.roles.request' | translate" />
    <ion-content>
      <div class="page-width stack">
        <p>{{ 'account.roles.intro' | translate }}</p>
        @for (way of ways; track way.path) {
          <a class="card way" [routerLink]="way.path">
            <ion-icon [icon]="way.icon" aria-hidden="true" />
            <span>
              <strong>{{ 'account.roles.' + way.key + '.title' | translate }}</strong>
              <span class="muted">{{ 'account.roles.' + way.key + '.text' | translate }}</span>
            </span>
          </a>
        }
        <h2>{{ 'account.profile.roles' | translate }}</h2>
        <app-grant-list (chosen)="choose.execute($event)" />
      </div>
    </ion-content>
  `,
  styles: `
    .way {
      display: flex;
      gap: var(--app-space-4);
      align-items: center;
      color: inherit;
      text-decoration: none;
    }
    .way:hover {
      border-color: var(--app-primary);
    }
    .way span {
      display: flex;
      flex-direction: column;
    }
    ion-icon {
      flex: none;
      color: var(--app-primary);
      font-size: 32px;
    }
  `,
})
export class RolesPage implements ViewWillEnter {
  readonly #refresh = inject(RefreshSession);
  protected readonly choose = inject(ChooseGrant);
  protected readonly ways = [
    { path: '/roles/operator', key: 'operator', icon: businessOutline },
    { path: '/roles/authority', key: 'authority', icon: shieldCheckmarkOutline },
  ];

  ionViewWillEnter(): void {
    // The news of a decision leads here.
    void this.#refresh.execute();
  }
}
