import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { TranslatePipe } from '@ngx-translate/core';
import { PageHeader } from '../ui/page-header';

/** What the software keeps, where, and for how long. The words are `account.privacy.sections`. */
@Component({
  selector: 'app-privacy-page',
  imports: [IonContent, PageHeader, RouterLink, TranslatePipe],
  template: `
    <app-page-header back="/" [heading]="'account.privacy.title' | translate" />
    <ion-content>
      <div class="page-width stack">
        <p>{{ 'account.privacy.intro' | translate }}</p>
        @for (section of sections; track section) {
          <section class="card stack stack-tight">
            <h2>{{ 'account.privacy.' + section + '.title' | translate }}</h2>
            <p>{{ 'account.privacy.' + section + '.text' | translate }}</p>
          </section>
        }
        <a class="button start" routerLink="/">{{ 'shell.notFound.home' | translate }}</a>
      </div>
    </ion-content>
  `,
})
export class PrivacyPage {
  protected readonly sections = ['device', 'server', 'told', 'shared', 'removal'] as const;
}
