import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { IonContent } from '@ionic/angular/ion-content';
import type { ViewWillEnter } from '@ionic/angular/common';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { PresentTime } from '../device/present-time';
import { CommodityLines } from '../licence-view/commodity-lines';
import type { Decision, DecisionKind } from '../licence-view/decision';
import { DecisionCodes } from '../licence-view/decision-codes';
import { DecisionFooter } from '../licence-view/decision-footer';
import { DecisionStanding } from '../licence-view/decision-standing';
import { FrontLicence } from '../licence-view/front-licence';
import { LicenceDocument } from '../licence-view/licence-document';
import { LicenceHistory } from '../licence-view/licence-history';
import { LicenceReading } from '../licence-view/licence-reading';
import { LicenceStates } from '../licence-view/licence-states';
import type { PendingDecision } from '../licence-view/open-licence';
import { PartyLines } from '../licence-view/party-lines';
import { PicturePane } from '../licence-view/picture-pane';
import { SubmissionFacts } from '../licence-view/submission-facts';
import { sessionFeature } from '../session/session.feature';
import { AppDate } from '../ui/app-date';
import { BoxCard } from '../ui/box-card';
import { PageHeader } from '../ui/page-header';
import { AnnouncedOffice } from './announced-office';
import { correctableUntil, isClearanceDecision, lastDecision, toClearanceDecisions } from './clearance-decisions';
import { CompareGoods } from './compare-goods';
import { Comparing, isComparing } from './comparing';
import { CopyDocumentCode } from './copy-document-code';
import { DeclarationNumber } from './declaration-number';

/** Where customs compares and decides: what the goods must agree with on the left, the pictures on the right. */
@Component({
  selector: 'app-clearing-page',
  imports: [
    AnnouncedOffice,
    AppDate,
    BoxCard,
    CommodityLines,
    CompareGoods,
    CopyDocumentCode,
    DecisionCodes,
    DecisionFooter,
    DecisionStanding,
    DeclarationNumber,
    IonContent,
    LicenceDocument,
    LicenceHistory,
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
  protected readonly grant = inject(Store).selectSignal(sessionFeature.selectActiveGrant);
  readonly #time = inject(PresentTime);
  protected readonly panes = viewChild<ElementRef<HTMLElement>>('panes');
  protected readonly announced = viewChild(AnnouncedOffice);
  protected readonly front = new FrontLicence(this.id);
  protected readonly comparing = new Comparing(this.front, this.grant);
  protected readonly typed = this.comparing.notes.typed;
  /** A decision was to be taken: what it lacks says so. */
  protected readonly isTried = signal(false);

  readonly #known = computed(() => this.front.open()?.licence ?? null);
  protected readonly decisions = computed(() =>
    toClearanceDecisions(this.front.actions(), this.#known(), this.grant(), this.#time.now()),
  );
  protected readonly canCompare = computed(() => this.decisions().some(isComparing));
  /** The table, not a correction of the other decision, leaves something to decide. */
  protected readonly canDecideAgain = computed(() =>
    this.front.permitted().some((action) => action !== 'correct' && isClearanceDecision(action)),
  );
  protected readonly isCancelled = computed(() => this.#known()?.validation === 'cancelled');
  protected readonly decided = computed(() => lastDecision(this.#known()));
  /** Until when the decision can be taken back here; null where it cannot. */
  protected readonly correctableUntil = computed(() =>
    this.decisions().includes('correct') ? correctableUntil(this.#known(), this.grant()) : null,
  );

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.comparing.notes.open(id));
    });
  }

  ionViewWillEnter(): void {
    this.front.enter();
  }

  /** Leads to what a decision lacks: a quantity that is none, an office to confirm. */
  protected readonly mayDecide = (kind: DecisionKind): boolean => {
    if (!isComparing(kind)) return true;
    this.isTried.set(true);
    if (this.comparing.announcedElsewhere() && !this.typed().isOtherOffice) return this.#leadTo(this.announced());
    if (!Object.keys(this.comparing.reading().faults).length) return true;
    return this.#leadTo(this.panes()?.nativeElement.querySelector<HTMLElement>('[aria-invalid="true"]'));
  };

  protected begin({ kind, words, details }: Decision): void {
    this.comparing.notes.change({ begun: { kind, words, details } });
  }

  protected async decide(decision: Decision): Promise<void> {
    await this.comparing.notes.write();
    this.isTried.set(false);
    this.front.decide(isComparing(decision.kind) ? this.comparing.complete(decision) : decision);
  }

  /** What was typed is kept on the device before the decision that holds it is given up. */
  protected async drop(decision: PendingDecision): Promise<void> {
    await this.comparing.offerAgain(decision);
    this.front.drop(decision);
  }

  #leadTo(place: { focus(): void } | null | undefined): false {
    place?.focus();
    return false;
  }
}
