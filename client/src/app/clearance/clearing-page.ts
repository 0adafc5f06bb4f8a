import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { IonContent } from '@ionic/angular/ion-content';
import { IonFooter } from '@ionic/angular/ion-footer';
import type { ViewWillEnter } from '@ionic/angular/common';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { CommodityLines } from '../licence-view/commodity-lines';
import type { Decision } from '../licence-view/decision';
import { DecisionForm } from '../licence-view/decision-form';
import { DecisionStanding } from '../licence-view/decision-standing';
import { selectFrontLicence } from '../licence-view/front-licence';
import { HistoryTimeline } from '../licence-view/history-timeline';
import { LicenceDocument } from '../licence-view/licence-document';
import { LicenceReading } from '../licence-view/licence-reading';
import { LicenceStates } from '../licence-view/licence-states';
import { OpenLicencePageActions } from '../licence-view/open-licence.actions';
import { PartyLines } from '../licence-view/party-lines';
import { PictureDialog } from '../licence-view/picture-dialog';
import { PictureViewer } from '../licence-view/picture-viewer';
import { SubmissionFacts } from '../licence-view/submission-facts';
import { AppDate } from '../ui/app-date';
import { BoxCard } from '../ui/box-card';
import { PageHeader } from '../ui/page-header';
import { toClearanceDecisions } from './clearance-decisions';
import { CopyDocumentCode } from './copy-document-code';

/** Where customs compares and decides: what the goods must agree with on the left, the pictures on the right. */
@Component({
  selector: 'app-clearing-page',
  imports: [
    AppDate,
    BoxCard,
    CommodityLines,
    CopyDocumentCode,
    DecisionForm,
    DecisionStanding,
    HistoryTimeline,
    IonContent,
    IonFooter,
    LicenceDocument,
    LicenceReading,
    LicenceStates,
    PageHeader,
    PartyLines,
    PictureDialog,
    PictureViewer,
    SubmissionFacts,
    TranslatePipe,
  ],
  templateUrl: './clearing-page.html',
  styleUrl: './clearing-page.css',
})
export class ClearingPage implements ViewWillEnter {
  readonly id = input.required<string>();
  readonly #store = inject(Store);
  readonly #front = selectFrontLicence(this.id);

  protected readonly state = this.#front.state;
  protected readonly open = computed(() => this.state().open);
  protected readonly decisions = computed(() => toClearanceDecisions(this.#front.actions()));
  protected readonly isCancelled = computed(() => this.open()?.licence?.validation === 'cancelled');
  protected readonly pictureAt = signal(0);
  protected readonly typedBefore = signal('');
  protected readonly dialog = viewChild(PictureDialog);

  ionViewWillEnter(): void {
    this.#store.dispatch(OpenLicencePageActions.opened({ id: this.id() }));
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
}
