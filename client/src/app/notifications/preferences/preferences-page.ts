import { Component, computed, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NotificationChoices } from '#domain/notifications/notification-choices';
import type { NotificationGroup } from '#domain/notifications/notification-groups';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonContent } from '@ionic/angular/ion-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { fileTrayOutline, mailOutline } from 'ionicons/icons';
import { FoldedRest } from '../../licence-view/folded-rest';
import { MailBounceNote } from '../../session/mail-bounce-note';
import { sessionFeature } from '../../session/session.feature';
import { syncFeature } from '../../sync/sync.feature';
import { AppDate } from '../../ui/app-date';
import { Busy } from '../../ui/busy';
import { PageHeader } from '../../ui/page-header';
import { ProblemNote } from '../../ui/problem-note';
import { DigestCard } from './digest-card';
import { EditPreferences } from './edit-preferences';
import { GroupCard, type Channel } from './group-card';
import { splitGroups } from './groups-of-roles';
import { PreferenceWords, type OtherChoice } from './preference-words';
import { QuietHoursCard } from './quiet-hours-card';
import { WritingCard } from './writing-card';

/** What a person wants to be told of, by mail and push, and when (B13). Every change is saved by itself. */
@Component({
  selector: 'app-preferences-page',
  imports: [
    ...[AppDate, Busy, DigestCard, FoldedRest, GroupCard, IonContent, IonIcon, MailBounceNote, PageHeader],
    ...[ProblemNote, QuietHoursCard, RouterLink, TranslatePipe, WritingCard],
  ],
  templateUrl: 'preferences-page.html',
  styles: `
    .card > ion-icon {
      flex: none;
      color: var(--app-primary);
      font-size: 24px;
    }
    .grow {
      flex: 1;
      min-width: 180px;
    }
  `,
  providers: [EditPreferences],
})
export class PreferencesPage implements ViewWillEnter {
  readonly #words = inject(PreferenceWords);
  readonly #store = inject(Store);
  readonly #grants = this.#store.selectSignal(sessionFeature.selectGrants);
  readonly #reach = this.#store.selectSignal(syncFeature.selectReach);
  protected readonly editing = inject(EditPreferences);
  protected readonly groups = computed(() => splitGroups(this.#grants()));
  protected readonly isAway = computed(() => !['online', 'unknown'].includes(this.#reach()));
  protected readonly isLocked = computed(() => this.isAway() || !this.editing.canChange());
  protected readonly icons = { inbox: fileTrayOutline, sent: mailOutline };

  constructor() {
    // There again: what is in force may have changed meanwhile.
    effect(() => {
      if (!this.isAway()) untracked(() => void this.editing.load());
    });
  }

  ionViewWillEnter(): void {
    void this.editing.load();
  }

  protected switchGroup(group: NotificationGroup, { channel, isOn }: { channel: Channel; isOn: boolean }): void {
    const groups = this.editing.choices()?.groups;
    if (!groups) return;
    const changed = { ...groups, [group]: { ...groups[group], [channel]: isOn } };
    const say = (on: boolean): string => this.#words.ofGroup(group, channel, on);
    this.editing.change({ groups: changed }, say(isOn), say(!isOn));
  }

  protected choose<Key extends OtherChoice>(key: Key, value: NotificationChoices[Key]): void {
    const before = this.editing.choices();
    if (!before) return;
    const after = { ...before, [key]: value };
    this.editing.change({ [key]: value }, this.#words.of(after, key), this.#words.of(before, key));
  }
}
