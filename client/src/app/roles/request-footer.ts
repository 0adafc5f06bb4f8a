import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonFooter } from '@ionic/angular/ion-footer';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { sessionFeature } from '../session/session.feature';
import { GrantStatusPill } from '../ui/grant-status-pill';
import { findStandingGrant, type WantedRole } from './wanted-role';

/** At the foot of the page, in reach of the thumb: what was ticked, and the button that asks for it; or how it stands already. */
@Component({
  selector: 'app-request-footer',
  imports: [GrantStatusPill, IonFooter, RouterLink, TranslatePipe],
  template: `
    <ion-footer>
      <section [attr.aria-label]="'roles.ticked' | translate">
        <strong dir="auto">{{ wanted().holder }}</strong>
        @if (standing(); as grant) {
          <app-grant-status-pill [status]="grant.status" />
          <a class="button" [routerLink]="['/roles/requests', grant.id]">{{ 'roles.seeRequest' | translate }}</a>
        } @else {
          <button class="button button-primary" type="button" (click)="requested.emit()">{{ button() }}</button>
        }
      </section>
    </ion-footer>
  `,
  styles: `
    :host {
      display: contents;
    }
    section {
      display: flex;
      flex-wrap: wrap;
      gap: var(--app-space-2) var(--app-space-3);
      align-items: center;
      box-sizing: border-box;
      max-width: 720px;
      margin-inline: auto;
      padding: var(--app-space-3) var(--app-space-4);
    }
    strong {
      display: -webkit-box;
      flex: 1 1 200px;
      min-width: 0;
      overflow: hidden;
      overflow-wrap: anywhere;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    .button {
      flex: 0 1 auto;
    }
    @media (width < 480px) {
      .button {
        flex: 1 1 auto;
      }
    }
  `,
})
export class RequestFooter {
  readonly wanted = input.required<WantedRole>();
  readonly button = input.required<string>();
  readonly requested = output();
  readonly #account = inject(Store).selectSignal(sessionFeature.selectAccount);
  protected readonly standing = computed(() => findStandingGrant(this.#account()?.grants ?? [], this.wanted().target));
}
