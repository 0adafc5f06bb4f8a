import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { pauseCircleOutline } from 'ionicons/icons';
import { sessionFeature } from '../session/session.feature';

/** Says on every page that the role one works in is suspended, why, and that nothing is lost; nothing while none is. */
@Component({
  selector: 'app-suspended-line',
  imports: [IonIcon, RouterLink, TranslatePipe],
  template: `
    <div role="status">
      @if (grant(); as suspended) {
        <div class="line">
          <ion-icon [icon]="icon" aria-hidden="true" />
          <p>
            <strong>{{ 'shell.suspended.title' | translate: { holder: suspended.holder } }}</strong>
            @if (suspended.decisionWords) {
              <span class="words">“{{ suspended.decisionWords }}”</span>
            }
            <span>{{ 'shell.suspended.kept' | translate }}</span>
          </p>
          <a routerLink="/profile">{{ 'shell.suspended.roles' | translate }}</a>
        </div>
      }
    </div>
  `,
  styles: `
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: var(--app-space-1) var(--app-space-3);
      align-items: center;
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
    p {
      flex: 1 1 240px;
      max-height: 6lh;
      overflow: auto;
    }
    .words {
      margin-inline: 4px;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: var(--app-target);
      color: inherit;
      font-weight: 600;
    }
  `,
})
export class SuspendedLine {
  protected readonly grant = inject(Store).selectSignal(sessionFeature.selectSuspendedGrant);
  protected readonly icon = pauseCircleOutline;
}
