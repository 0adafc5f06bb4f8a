import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import type { ViewWillEnter } from '@ionic/angular/common';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { printOutline } from 'ionicons/icons';
import type { Action } from '#domain/rights';
import type { Decision, DecisionKind } from '../licence-view/decision';
import { DecisionForm } from '../licence-view/decision-form';
import { DecisionNotes } from '../licence-view/decision-notes';
import { DecisionStanding } from '../licence-view/decision-standing';
import { FrontLicence } from '../licence-view/front-licence';
import { LicenceDocument } from '../licence-view/licence-document';
import { LicenceHistory } from '../licence-view/licence-history';
import { LicenceReading } from '../licence-view/licence-reading';
import { LicenceStates } from '../licence-view/licence-states';
import { Near } from '../licence-view/near';
import { SubmissionFacts } from '../licence-view/submission-facts';
import { BoxCard } from '../ui/box-card';
import { PageHeader } from '../ui/page-header';
import { LicenceViewPageActions } from './licences.actions';
import { LicenceQr } from './qr/licence-qr';

/** One licence as its requester, or a colleague, sees it: the whole form, its pictures, its states and its history (F6). */
@Component({
  selector: 'app-licence-view-page',
  imports: [
    BoxCard,
    DecisionForm,
    DecisionStanding,
    IonContent,
    IonIcon,
    LicenceDocument,
    LicenceQr,
    LicenceHistory,
    LicenceReading,
    LicenceStates,
    Near,
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
  protected readonly front = new FrontLicence(this.id);
  protected readonly notes = new DecisionNotes(this.id);
  protected readonly printIcon = printOutline;

  /** A working copy of this device goes on as it is; of what only the server holds the rights table decides. */
  readonly #isTypedHere = computed(() => {
    const draft = this.front.open()?.draft;
    return Boolean(draft && !draft.submittedAt);
  });
  protected readonly canContinue = computed(() => this.#isTypedHere() || this.#may('edit', 'draft'));
  protected readonly canCorrect = computed(() => !this.#isTypedHere() && this.#may('edit', 'returned'));
  protected readonly canDiscard = computed(
    () => (this.#isTypedHere() && !this.front.open()?.licence) || this.#may('discard', 'draft'),
  );
  protected readonly decisions = computed(() => toOwnDecisions(this.front.actions()));
  protected readonly canDecideAgain = computed(() => toOwnDecisions(this.front.permitted()).length > 0);
  /** The server has it: there is something for customs to find. */
  protected readonly isLodged = computed(() => Boolean(this.front.open()?.licence?.submittedAt));
  /** Drawing takes a program of its own: it waits until somebody scrolls there. */
  protected readonly isQrNear = signal(false);
  protected readonly isLocked = computed(() => Boolean(this.front.open()?.draft?.submittedAt));

  ionViewWillEnter(): void {
    this.front.enter();
  }

  protected correct(): void {
    this.#store.dispatch(LicenceViewPageActions.correctionTapped({ id: this.id() }));
  }

  protected discard(): void {
    this.#store.dispatch(LicenceViewPageActions.discardTapped({ id: this.id() }));
  }

  protected async decide(decision: Decision): Promise<void> {
    await this.notes.write();
    this.front.decide(decision);
  }

  #may(action: 'edit' | 'discard', state: 'draft' | 'returned'): boolean {
    return this.front.open()?.licence?.validation === state && this.front.actions().includes(action);
  }
}

const toOwnDecisions = (actions: readonly Action[]): readonly DecisionKind[] =>
  (['remark', 'withdraw'] as const).filter((kind) => actions.includes(kind));
