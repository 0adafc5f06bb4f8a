import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { TranslatePipe } from '@ngx-translate/core';
import { compassOutline } from 'ionicons/icons';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';

@Component({
  selector: 'app-not-found-page',
  imports: [EmptyState, IonContent, PageHeader, RouterLink, TranslatePipe],
  template: `
    <app-page-header [heading]="'shell.notFound.title' | translate" />
    <ion-content>
      <div class="page-width">
        <app-empty-state [icon]="icon" [title]="'shell.notFound.text' | translate">
          <a class="button button-primary" routerLink="/">{{ 'shell.notFound.home' | translate }}</a>
        </app-empty-state>
      </div>
    </ion-content>
  `,
})
export class NotFoundPage {
  protected readonly icon = compassOutline;
}
