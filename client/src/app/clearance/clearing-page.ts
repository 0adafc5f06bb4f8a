import { Component, computed, inject, input } from '@angular/core';
import { IonContent } from '@ionic/angular/ion-content';
import type { ViewWillEnter } from '@ionic/angular/common';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { CLOCK } from '../device/clock';
import { CommodityLines } from '../licence-view/commodity-lines';
import type { Decision, DecisionKind } from '../licence-view/decision';
import { DecisionFooter } from '../licence-view/decision-footer';
import { DecisionStanding } from '../licence-view/decision-standing';
import { FrontLicence } from '../licence-view/front-licence';
import { HistoryTimeline } from '../licence-view/history-timeline';
import { LicenceDocument } from '../licence-view/licence-document';
import { LicenceReading } from '../licence-view/licence-reading';
import { LicenceStates } from '../licence-view/licence-states';
import { PartyLines } from '../licence-view/party-lines';
import { PicturePane } from '../licence-view/picture-pane';
import { SubmissionFacts } from '../licence-view/submission-facts';
import { sessionFeature } from '../session/session.feature';
import { AppDate } from '../ui/app-date';
import { BoxCard } from '../ui/box-card';
import { PageHeader } from '../ui/page-header';
import { toClearanceDecisions } from './clearance-decisions';
import { CopyDocumentCode } from './copy-document-code';

/** Decisions that say what was compared. */
const COMPARING: readonly DecisionKind[] = ['clear', 'suspend', 'refuse'];
const NOT_COMPARED = { declarationNumber: '', declared: [], isOtherOffice: false };

/** Where customs compares and decides: what the goods must agree with on the left, the pictures on the right. */
@Component({
  selector: 'app-clearing-page',
  imports: [
    AppDate,
    BoxCard,
    CommodityLines,
    CopyDocumentCode,
    DecisionFooter,
    DecisionStanding,
    HistoryTimeline,
    IonContent,
    LicenceDocument,
    LicenceReading,
    LicenceStates,
    PageHeader,
    PartyLines,
    PicturePane,
    SubmissionFacts,
    TranslatePipe,
  ],
  templateUrl: './clearing-page.html',
  styleUrl: './clearing-page.css',
})
export class ClearingPage implements ViewWillEnter {
  readonly id = input.required<string>();
  readonly #grant = inject(Store).selectSignal(sessionFeature.selectActiveGrant);
  readonly #clock = inject(CLOCK);
  protected readonly front = new FrontLicence(this.id);

  protected readonly decisions = computed(() =>
    toClearanceDecisions(this.front.actions(), this.front.open()?.licence ?? null, this.#grant(), this.#clock.now()),
  );
  protected readonly isCancelled = computed(() => this.front.open()?.licence?.validation === 'cancelled');

  ionViewWillEnter(): void {
    this.front.enter();
  }

  protected decide(decision: Decision): void {
    const { details } = decision;
    this.front.decide(
      COMPARING.includes(decision.kind) ? { ...decision, details: { ...NOT_COMPARED, ...details } } : decision,
    );
  }
}
