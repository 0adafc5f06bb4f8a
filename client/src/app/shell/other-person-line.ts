import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { peopleOutline } from 'ionicons/icons';
import { sessionFeature } from '../session/session.feature';

/** Says on every page that another tab signed somebody else in, with the two ways out; nothing while it is one's own. */
@Component({
  selector: 'app-other-person-line',
  imports: [IonIcon, RouterLink, TranslatePipe],
  template: `
    <div role="alert">
      @if (name(); as other) {
        <div class="line">
          <ion-icon [icon]="icon" aria-hidden="true" />
          <div class="stack stack-tight">
            <p>
              <strong>{{ 'shell.other.title' | translate: { name: other } }}</strong>
              {{ 'shell.other.kept' | translate: { own: own() } }}
            </p>
            <div class="button-row">
              <a class="button" routerLink="/sign-in" [queryParams]="{ next: router.url }">
                {{ 'shell.other.again' | translate: { own: own() } }}
              </a>
              <!-- The app starts anew: nothing of the first person stays in the memory of the page. -->
              <a class="button" href="/">{{ 'shell.other.switch' | translate: { name: other } }}</a>
            </div>
          </div>
        </div>
      }
    </div>
  `,
  styleUrl: './notice-line.css',
})
export class OtherPersonLine {
  readonly #store = inject(Store);
  protected readonly router = inject(Router);
  protected readonly name = this.#store.selectSignal(sessionFeature.selectOther);
  protected readonly own = this.#store.selectSignal(sessionFeature.selectOwnName);
  protected readonly icon = peopleOutline;
}
