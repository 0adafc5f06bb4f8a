import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { businessOutline, shieldCheckmarkOutline } from 'ionicons/icons';
import { PageHeader } from '../ui/page-header';

/** "Request New Role" (R3, R4, R7): the two ways in. */
@Component({
  selector: 'app-roles-page',
  imports: [IonContent, IonIcon, PageHeader, RouterLink, TranslatePipe],
  template: `
    <app-page-header back="/profile" [heading]="'account.roles.request' | translate" />
    <ion-content>
      <div class="page-width stack">
        <p>{{ 'roles.intro' | translate }}</p>
        @for (way of ways; track way.path) {
          <a class="card way" [routerLink]="way.path">
            <ion-icon [icon]="way.icon" aria-hidden="true" />
            <span>
              <strong>{{ 'roles.ways.' + way.key + '.title' | translate }}</strong>
              <span class="muted">{{ 'roles.ways.' + way.key + '.text' | translate }}</span>
            </span>
          </a>
        }
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
export class RolesPage {
  protected readonly ways = [
    { path: '/roles/operator', key: 'operator', icon: businessOutline },
    { path: '/roles/authority', key: 'authority', icon: shieldCheckmarkOutline },
  ];
}
