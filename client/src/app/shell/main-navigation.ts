import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { inboxFeature } from '../notifications/inbox.feature';
import { sessionFeature } from '../session/session.feature';
import { syncFeature } from '../sync/sync.feature';
import { tabsOf } from './tabs';

/** A bar at the foot of a phone, a rail at the side from 900 px: the destinations of the role acted in. */
@Component({
  selector: 'app-main-navigation',
  imports: [IonIcon, IonRouterLinkWithHref, RouterLink, RouterLinkActive, TranslatePipe],
  templateUrl: 'main-navigation.html',
  styleUrl: 'main-navigation.css',
})
export class MainNavigation {
  readonly #store = inject(Store);
  readonly #role = this.#store.selectSignal(sessionFeature.selectRole);
  protected readonly grant = this.#store.selectSignal(sessionFeature.selectActiveGrant);
  readonly #suspended = this.#store.selectSignal(sessionFeature.selectSuspendedGrant);
  protected readonly tabs = computed(() => tabsOf(this.#role(), this.#suspended()?.role ?? null));
  /** Licences are reached through "Certificate" and "FLEGT", as in the guide; the support team has none. */
  protected readonly hasCertificates = computed(() => this.#role() !== null && this.#role() !== 'support');
  readonly #waiting = this.#store.selectSignal(syncFeature.selectWaitingCount);
  readonly #needsYou = this.#store.selectSignal(syncFeature.selectNeedsYouCount);
  readonly #unread = this.#store.selectSignal(inboxFeature.selectUnreadCount);
  protected readonly badges = computed(() => ({
    waiting: this.#waiting() + this.#needsYou(),
    unread: this.#unread(),
  }));
}
