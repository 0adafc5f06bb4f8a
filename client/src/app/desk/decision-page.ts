import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import type { ViewWillEnter, ViewWillLeave } from '@ionic/angular/common';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { DecisionFooter } from '../licence-view/decision-footer';
import { DecisionStanding } from '../licence-view/decision-standing';
import { FrontLicence } from '../licence-view/front-licence';
import { HistoryTimeline } from '../licence-view/history-timeline';
import { LicenceDocument } from '../licence-view/licence-document';
import { LicenceReading } from '../licence-view/licence-reading';
import { LicenceRowsPageActions } from '../licence-view/licence-rows.actions';
import { LicenceStates } from '../licence-view/licence-states';
import { observeMinWidth } from '../licence-view/observe-min-width';
import { PicturePane } from '../licence-view/picture-pane';
import { SubmissionFacts } from '../licence-view/submission-facts';
import { BoxCard } from '../ui/box-card';
import { PageHeader } from '../ui/page-header';
import { CorrectData } from './correct-data';
import { toDeskDecisions } from './desk-decisions';
import { findDeskFindings } from './desk-findings';
import { DeskBackground } from './desk-background';
import { FindingList } from './finding-list';
import { LeaseKeeper } from './lease-keeper';
import { RecordedLine } from './recorded-line';

const VIEWS = ['picture', 'data', 'history'] as const;
type View = (typeof VIEWS)[number];

/** Where the authority decides: the pictures beside the data, what the rules found, the history, the decisions. */
@Component({
  selector: 'app-decision-page',
  imports: [
    BoxCard,
    CorrectData,
    DecisionFooter,
    DecisionStanding,
    DeskBackground,
    FindingList,
    HistoryTimeline,
    IonContent,
    LicenceDocument,
    LicenceReading,
    LicenceStates,
    PageHeader,
    PicturePane,
    RecordedLine,
    RouterLink,
    SubmissionFacts,
    TranslatePipe,
  ],
  providers: [LeaseKeeper],
  templateUrl: './decision-page.html',
  styleUrl: './decision-page.css',
})
export class DecisionPage implements ViewWillEnter, ViewWillLeave {
  readonly id = input.required<string>();
  readonly #store = inject(Store);
  readonly #lease = inject(LeaseKeeper);
  protected readonly openWith = this.#lease.holder;
  protected readonly front = new FrontLicence(this.id);

  protected readonly decisions = computed(() => toDeskDecisions(this.front.actions()));
  protected readonly findings = computed(() => {
    const licence = this.front.open()?.licence;
    return licence
      ? findDeskFindings(licence.content, licence.entryCountry, licence.submittedAt ?? licence.modifiedAt)
      : [];
  });
  protected readonly isWide = observeMinWidth(900);
  protected readonly views = VIEWS;
  protected readonly view = signal<View>('data');
  protected readonly pictureAt = signal(0);

  ionViewWillEnter(): void {
    this.#store.dispatch(LicenceRowsPageActions.opened());
    this.front.enter();
    this.#lease.keep(this.id());
  }

  ionViewWillLeave(): void {
    this.#lease.release();
  }

  /** On a wide screen everything stands side by side. */
  protected isShown(view: View): boolean {
    return this.isWide() || this.view() === view;
  }
}
