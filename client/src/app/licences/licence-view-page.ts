import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import type { ViewWillEnter } from '@ionic/angular/common';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import type { Decision, DecisionKind } from '../licence-view/decision';
import { DecisionForm } from '../licence-view/decision-form';
import { DecisionStanding } from '../licence-view/decision-standing';
import { selectFrontLicence } from '../licence-view/front-licence';
import { HistoryTimeline } from '../licence-view/history-timeline';
import { LicenceDocument } from '../licence-view/licence-document';
import { LicenceReading } from '../licence-view/licence-reading';
import { LicenceStates } from '../licence-view/licence-states';
import { OpenLicencePageActions } from '../licence-view/open-licence.actions';
import { SubmissionFacts } from '../licence-view/submission-facts';
import { BoxCard } from '../ui/box-card';
import { PageHeader } from '../ui/page-header';
import { LicenceViewPageActions } from './licences.actions';

/** One licence as its requester, or a colleague, sees it: the whole form, its pictures, its states and its history (F6). */
@Component({
  selector: 'app-licence-view-page',
  imports: [
    BoxCard,
    DecisionForm,
    DecisionStanding,
    HistoryTimeline,
    IonContent,
    LicenceDocument,
    LicenceReading,
    LicenceStates,
    PageHeader,
    RouterLink,
    SubmissionFacts,
    TranslatePipe,
  ],
  templateUrl: './licence-view-page.html',
  styleUrl: './licence-view-page.css',
})
export class LicenceViewPage implements ViewWillEnter {
  readonly id = input.required<string>();
  readonly #store = inject(Store);
  readonly #front = selectFrontLicence(this.id);

  protected readonly state = this.#front.state;
  protected readonly open = computed(() => this.state().open);
  /** A working copy of this device goes on as it is; of what only the server holds the rights table decides. */
  readonly #isTypedHere = computed(() => {
    const draft = this.open()?.draft;
    return Boolean(draft && !draft.submittedAt);
  });
  protected readonly canContinue = computed(() => this.#isTypedHere() || this.#may('edit', 'draft'));
  protected readonly canCorrect = computed(() => !this.#isTypedHere() && this.#may('edit', 'returned'));
  protected readonly canDiscard = computed(
    () => (this.#isTypedHere() && !this.open()?.licence) || this.#may('discard', 'draft'),
  );
  protected readonly decisions = computed<readonly DecisionKind[]>(() =>
    this.#front.actions().includes('withdraw') ? ['withdraw'] : [],
  );
  protected readonly isLocked = computed(() => Boolean(this.open()?.draft?.submittedAt));
  protected readonly typedBefore = signal('');

  ionViewWillEnter(): void {
    this.#store.dispatch(OpenLicencePageActions.opened({ id: this.id() }));
  }

  protected correct(): void {
    this.#store.dispatch(LicenceViewPageActions.correctionTapped({ id: this.id() }));
  }

  protected discard(): void {
    this.#store.dispatch(LicenceViewPageActions.discardTapped({ id: this.id() }));
  }

  protected decide({ kind, words }: Decision): void {
    const licence = this.open()?.licence;
    if (!licence) return;
    const taken = { licenceId: licence.id, baseVersion: licence.version, kind, words };
    this.#store.dispatch(OpenLicencePageActions.decisionTaken(taken));
  }

  protected drop({ mutationId, words }: { readonly mutationId: string; readonly words: string }): void {
    this.typedBefore.set(words);
    this.#store.dispatch(OpenLicencePageActions.decisionDropped({ mutationId }));
  }

  #may(action: 'edit' | 'discard', state: 'draft' | 'returned'): boolean {
    return this.open()?.licence?.validation === state && this.#front.actions().includes(action);
  }
}
