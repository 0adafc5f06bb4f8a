import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { IonContent } from '@ionic/angular/ion-content';
import { IonFooter } from '@ionic/angular/ion-footer';
import type { ViewWillEnter } from '@ionic/angular/common';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import type { Decision } from '../licence-view/decision';
import { DecisionForm } from '../licence-view/decision-form';
import { DecisionStanding } from '../licence-view/decision-standing';
import { selectFrontLicence } from '../licence-view/front-licence';
import { HistoryTimeline } from '../licence-view/history-timeline';
import { LicenceDocument } from '../licence-view/licence-document';
import { LicenceReading } from '../licence-view/licence-reading';
import { LicenceRowsPageActions } from '../licence-view/licence-rows.actions';
import { LicenceStates } from '../licence-view/licence-states';
import { observeMinWidth } from '../licence-view/observe-min-width';
import { OpenLicencePageActions } from '../licence-view/open-licence.actions';
import { PictureDialog } from '../licence-view/picture-dialog';
import { PictureViewer } from '../licence-view/picture-viewer';
import { SubmissionFacts } from '../licence-view/submission-facts';
import { BoxCard } from '../ui/box-card';
import { PageHeader } from '../ui/page-header';
import { toDeskDecisions } from './desk-decisions';
import { findDeskFindings } from './desk-findings';
import { FindingList } from './finding-list';
import { RecordedLine } from './recorded-line';

const VIEWS = ['picture', 'data', 'history'] as const;
type View = (typeof VIEWS)[number];

/** Where the authority decides: the pictures beside the data, what the rules found, the history, the decisions. */
@Component({
  selector: 'app-decision-page',
  imports: [
    BoxCard,
    DecisionForm,
    DecisionStanding,
    FindingList,
    HistoryTimeline,
    IonContent,
    IonFooter,
    LicenceDocument,
    LicenceReading,
    LicenceStates,
    PageHeader,
    PictureDialog,
    PictureViewer,
    RecordedLine,
    SubmissionFacts,
    TranslatePipe,
  ],
  templateUrl: './decision-page.html',
  styleUrl: './decision-page.css',
})
export class DecisionPage implements ViewWillEnter {
  readonly id = input.required<string>();
  readonly #store = inject(Store);
  readonly #front = selectFrontLicence(this.id);

  protected readonly state = this.#front.state;
  protected readonly open = computed(() => this.state().open);
  protected readonly decisions = computed(() => toDeskDecisions(this.#front.actions()));
  protected readonly findings = computed(() => {
    const licence = this.open()?.licence;
    return licence
      ? findDeskFindings(licence.content, licence.entryCountry, licence.submittedAt ?? licence.modifiedAt)
      : [];
  });
  protected readonly isWide = observeMinWidth(900);
  protected readonly views = VIEWS;
  protected readonly view = signal<View>('data');
  protected readonly pictureAt = signal(0);
  protected readonly typedBefore = signal('');
  protected readonly dialog = viewChild(PictureDialog);

  ionViewWillEnter(): void {
    this.#store.dispatch(LicenceRowsPageActions.opened());
    this.#store.dispatch(OpenLicencePageActions.opened({ id: this.id() }));
  }

  /** On a wide screen everything stands side by side. */
  protected isShown(view: View): boolean {
    return this.isWide() || this.view() === view;
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
