import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { alertCircleOutline, cloudOfflineOutline, cloudUploadOutline, logInOutline, wifiOutline } from 'ionicons/icons';
import { filter, map } from 'rxjs';
import { sessionFeature } from '../session/session.feature';
import { syncFeature } from '../sync/sync.feature';
import { AppDate } from '../ui/app-date';
import { findConnectionWords, type ConnectionWords } from './connection-words';

const ICONS: Record<ConnectionWords['key'], string> = {
  offline: cloudOfflineOutline,
  captive: wifiOutline,
  serverDown: alertCircleOutline,
  signIn: logInOutline,
  prove: logInOutline,
  enrol: logInOutline,
  waiting: cloudUploadOutline,
  waitingUntil: cloudUploadOutline,
  sending: cloudUploadOutline,
};

/** Where one goes to be let in again. */
const WAYS: Partial<Record<ConnectionWords['key'], string>> = {
  signIn: '/sign-in',
  prove: '/second-step',
  enrol: '/second-step',
};

/** One quiet line about the connection and what waits; nothing while all is well. */
@Component({
  selector: 'app-connection-line',
  imports: [AppDate, IonIcon, RouterLink, TranslatePipe],
  template: `
    <div role="status">
      @if (words(); as line) {
        <div class="line" [class.warn]="line.tone === 'warn'">
          <ion-icon [icon]="icons[line.key]" aria-hidden="true" />
          @if (ways[line.key]; as way) {
            <!-- On the page it leads to, that page says the rest. -->
            @if (url().startsWith(way)) {
              <strong>{{ 'shell.connection.' + line.key | translate }}</strong>
            } @else {
              <a [routerLink]="way" [queryParams]="{ next: url() }">{{ 'shell.connection.' + line.key | translate }}</a>
            }
          } @else {
            <span>{{
              'shell.connection.' + line.key
                | translate: { count: line.params.count, time: line.params.nextTryAt | appDate: 'time' }
            }}</span>
          }
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
      gap: var(--app-space-2);
      align-items: center;
      justify-content: center;
      min-height: 32px;
      padding: 2px var(--app-space-2);
      padding-top: max(2px, env(safe-area-inset-top));
      border-bottom: 1px solid var(--app-line);
      background: var(--app-sunken);
      font-size: 0.8125rem;
      text-align: center;
    }
    .warn {
      background: var(--app-accent-soft);
    }
    ion-icon {
      flex: none;
      font-size: 18px;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: var(--app-target);
      padding-inline: var(--app-space-3);
      color: inherit;
      font-weight: 600;
    }
  `,
})
export class ConnectionLine {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  protected readonly url = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.#router.url),
    ),
    { initialValue: this.#router.url },
  );
  protected readonly icons = ICONS;
  protected readonly ways = WAYS;
  readonly #reach = this.#store.selectSignal(syncFeature.selectReach);
  readonly #needsSignIn = this.#store.selectSignal(syncFeature.selectNeedsSignIn);
  /** Said with more words beside this line. */
  readonly #other = this.#store.selectSignal(sessionFeature.selectOther);
  readonly #isExpired = this.#store.selectSignal(sessionFeature.selectIsExpired);
  readonly #missingStep = this.#store.selectSignal(sessionFeature.selectMissingStep);
  readonly #waitingCount = this.#store.selectSignal(syncFeature.selectWaitingCount);
  readonly #sendingCount = this.#store.selectSignal(syncFeature.selectSendingCount);
  readonly #nextTryAt = this.#store.selectSignal(syncFeature.selectNextTryAt);

  protected readonly words = computed(() =>
    findConnectionWords({
      reach: this.#reach(),
      needsSignIn: !this.#other() && (this.#needsSignIn() || this.#isExpired()),
      missingStep: this.#missingStep(),
      waitingCount: this.#waitingCount(),
      sendingCount: this.#sendingCount(),
      nextTryAt: this.#nextTryAt(),
    }),
  );
}
