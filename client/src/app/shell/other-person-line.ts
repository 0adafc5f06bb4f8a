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
  styles: `
    :host {
      display: block;
      flex: none;
    }
    .line {
      display: flex;
      gap: var(--app-space-3);
      padding: max(var(--app-space-2), env(safe-area-inset-top)) var(--app-space-4) var(--app-space-2);
      border-bottom: 1px solid var(--app-line);
      background: var(--app-accent-soft);
      font-size: 0.875rem;
    }
    ion-icon {
      flex: none;
      color: var(--app-accent);
      font-size: 20px;
    }
    .stack {
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class OtherPersonLine {
  readonly #store = inject(Store);
  protected readonly router = inject(Router);
  protected readonly name = this.#store.selectSignal(sessionFeature.selectOther);
  protected readonly own = this.#store.selectSignal(sessionFeature.selectOwnName);
  protected readonly icon = peopleOutline;
}
