import { Component, input } from '@angular/core';
import { IonBackButton } from '@ionic/angular/ion-back-button';
import { IonButtons } from '@ionic/angular/ion-buttons';
import { IonHeader } from '@ionic/angular/ion-header';
import { IonTitle } from '@ionic/angular/ion-title';
import { IonToolbar } from '@ionic/angular/ion-toolbar';
import { TranslatePipe } from '@ngx-translate/core';

/** The head of a page: the way back, when `back` names one, and the only `h1`. Actions may stand in the slot `headerAction`. */
@Component({
  selector: 'app-page-header',
  imports: [IonBackButton, IonButtons, IonHeader, IonTitle, IonToolbar, TranslatePipe],
  template: `
    <ion-header>
      <ion-toolbar>
        @if (back(); as url) {
          <ion-buttons slot="start">
            <ion-back-button [defaultHref]="url" [attr.aria-label]="'ui.back' | translate" text="" />
          </ion-buttons>
        }
        <ion-title>
          <h1>{{ heading() }}</h1>
        </ion-title>
        <ion-buttons slot="end"><ng-content select="[headerAction]" /></ion-buttons>
      </ion-toolbar>
    </ion-header>
  `,
  styles: `
    :host {
      position: relative;
      z-index: 10;
      display: block;
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  /** Where "back" leads when the page was opened directly. */
  readonly back = input<string>();
}
