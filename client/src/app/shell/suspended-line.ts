import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { chevronForward, pauseCircleOutline } from 'ionicons/icons';
import { sessionFeature } from '../session/session.feature';

/** Says on every page that the role one works in is suspended, why, and that nothing is lost; nothing while none is. */
@Component({
  selector: 'app-suspended-line',
  imports: [IonIcon, RouterLink, TranslatePipe],
  template: `
    <div role="status">
      @if (grant(); as suspended) {
        <a class="line" routerLink="/profile">
          <ion-icon [icon]="icons.suspended" aria-hidden="true" />
          <span class="words">
            <strong>{{ 'shell.suspended.title' | translate: { holder: suspended.holder } }}</strong>
            <span>{{ 'shell.suspended.kept' | translate }}</span>
            @if (suspended.decisionWords) {
              <span class="reason" dir="auto">“{{ suspended.decisionWords }}”</span>
            }
          </span>
          <ion-icon [icon]="icons.open" aria-hidden="true" />
        </a>
      }
    </div>
  `,
  styles: `
    .line {
      display: flex;
      gap: var(--app-space-3);
      align-items: center;
      min-height: var(--app-target);
      box-sizing: border-box;
      padding: max(var(--app-space-2), env(safe-area-inset-top)) var(--app-space-4) var(--app-space-2);
      border-bottom: 1px solid var(--app-line);
      background: var(--app-accent-soft);
      color: inherit;
      font-size: 0.8125rem;
      text-decoration: none;
    }
    .line:focus-visible {
      outline-offset: -3px;
    }
    ion-icon {
      flex: none;
      color: var(--app-accent);
      font-size: 20px;
    }
    .words {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-width: 0;
    }
    /* The whole of it stands in the profile, where this leads. */
    .reason {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
})
export class SuspendedLine {
  protected readonly grant = inject(Store).selectSignal(sessionFeature.selectSuspendedGrant);
  protected readonly icons = { suspended: pauseCircleOutline, open: chevronForward };
}
