import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Grant } from '#contract/role';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonContent } from '@ionic/angular/ion-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import { NavController } from '@ionic/angular/nav-controller';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { addOutline, chevronForward, logOutOutline, shieldOutline } from 'ionicons/icons';
import { Attempt } from '../../session/attempt';
import { ChooseGrant } from '../../session/choose-grant';
import { homePathOf } from '../../session/home-path';
import { KnownPreferences } from '../../session/known-preferences';
import { MailBounceNote } from '../../session/mail-bounce-note';
import { RefreshSession } from '../../session/refresh-session';
import { sessionFeature } from '../../session/session.feature';
import { SignOut } from '../../session/sign-out';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemNote } from '../../ui/problem-note';
import { ToastService } from '../../ui/toast-service';
import { GiveUpRole } from './give-up-role';
import { IdentityCard } from './identity-card';
import { toInitials } from './initials';
import { COMPANY_LINK, PROFILE_LINKS } from './profile-links';
import { RoleList } from './role-list';

/** "Edit Your Profile" (R7): who one is, the roles one has or asked for, the grant acted under, the ways to change the rest. */
@Component({
  selector: 'app-profile-page',
  imports: [
    EmptyState,
    IdentityCard,
    IonContent,
    IonIcon,
    MailBounceNote,
    PageHeader,
    ProblemNote,
    RoleList,
    RouterLink,
    TranslatePipe,
  ],
  templateUrl: 'profile-page.html',
  styleUrl: 'profile-page.css',
})
export class ProfilePage implements ViewWillEnter {
  readonly #store = inject(Store);
  readonly #refresh = inject(RefreshSession);
  readonly #preferences = inject(KnownPreferences);
  readonly #chooseGrant = inject(ChooseGrant);
  readonly #giveUpRole = inject(GiveUpRole);
  readonly #signOut = inject(SignOut);
  readonly #nav = inject(NavController);
  readonly #toasts = inject(ToastService);
  protected readonly account = this.#store.selectSignal(sessionFeature.selectAccount);
  protected readonly activeGrant = this.#store.selectSignal(sessionFeature.selectActiveGrant);
  protected readonly initials = computed(() =>
    toInitials(this.account()?.firstName ?? '', this.account()?.lastName ?? ''),
  );
  protected readonly leaving = new Attempt();
  protected readonly givingUp = new Attempt();
  protected readonly links = computed(() => {
    const isImporter = this.account()?.grants.some(({ role, status }) => role === 'importer' && status === 'active');
    return isImporter ? [COMPANY_LINK, ...PROFILE_LINKS] : PROFILE_LINKS;
  });
  protected readonly icons = { addOutline, chevronForward, logOutOutline, shieldOutline };

  ionViewWillEnter(): void {
    // A decision may have come since; without a network the list stays as it was.
    void this.#refresh.execute();
    this.#preferences.refreshQuietly();
  }

  protected async choose({ id }: Grant): Promise<void> {
    const previous = this.activeGrant();
    await this.#chooseGrant.execute(id);
    const grant = this.activeGrant();
    if (!grant || !previous) return;
    this.#toasts.undo('account.profile.chosen', () => this.#chooseGrant.execute(previous.id), { holder: grant.holder });
  }

  protected async giveUp(grant: Grant): Promise<void> {
    if (!(await this.givingUp.run(() => this.#giveUpRole.execute(grant)))) return;
    const told = grant.status === 'requested' ? 'withdrawn' : 'givenUp';
    this.#toasts.tell(`account.profile.${told}`, { holder: grant.holder });
  }

  protected async toWork(): Promise<void> {
    await this.#nav.navigateRoot(homePathOf(this.activeGrant()?.role ?? null));
  }

  protected async signOut(): Promise<void> {
    if (await this.leaving.run(() => this.#signOut.execute())) await this.#nav.navigateRoot('/sign-in');
  }
}
