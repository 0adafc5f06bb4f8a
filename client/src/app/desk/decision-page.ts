import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import type { ViewWillEnter, ViewWillLeave } from '@ionic/angular/common';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { BLANK_CONTENT } from '#domain/licence-content';
import { BoxWalk } from '../licence-view/box-walk';
import { DecisionFooter } from '../licence-view/decision-footer';
import type { Decision } from '../licence-view/decision';
import { DecisionNotes } from '../licence-view/decision-notes';
import { DecisionStanding } from '../licence-view/decision-standing';
import { groupFindings } from '../licence-view/finding-groups';
import { FrontLicence } from '../licence-view/front-licence';
import { LicenceDocument } from '../licence-view/licence-document';
import { LicenceHistory } from '../licence-view/licence-history';
import { LicenceReading } from '../licence-view/licence-reading';
import { LicenceRowsPageActions } from '../licence-view/licence-rows.actions';
import { LicenceStates } from '../licence-view/licence-states';
import { observeMinWidth } from '../licence-view/observe-min-width';
import type { PendingDecision } from '../licence-view/open-licence';
import { PictureMarks } from '../licence-view/picture-marks';
import { PicturePane } from '../licence-view/picture-pane';
import { CorrectionOutcome } from '../licence-view/correction-outcome';
import { FoldedRest } from '../licence-view/folded-rest';
import { PinBoard } from '../licence-view/pin-board';
import { toOutcome } from '../licence-view/to-outcome';
import { SubmissionFacts } from '../licence-view/submission-facts';
import { PageHeader } from '../ui/page-header';
import { BoxBar } from './box-bar';
import { CorrectData } from './correct-data';
import { toBoxKeys, toDecisionKeys, toPictureKeys } from './decision-keys';
import { toDeskDecisions } from './desk-decisions';
import { findDeskFindings } from './desk-findings';
import { DeskBackground } from './desk-background';
import { FindingList } from './finding-list';
import { KeyList } from './key-list';
import { LeaseKeeper } from './lease-keeper';
import type { PageKey } from './page-key';
import { NumberQuestion } from './number-question';
import { PageKeys } from './page-keys';
import { findPictureOf } from './picture-of-box';
import { RecordedLine } from './recorded-line';

const VIEWS = ['picture', 'data', 'history'] as const;
type View = (typeof VIEWS)[number];

/** Where the authority decides: the pictures beside the data, what the rules found, the history, the decisions. */
@Component({
  selector: 'app-decision-page',
  imports: [
    BoxBar,
    CorrectData,
    CorrectionOutcome,
    DecisionFooter,
    DecisionStanding,
    DeskBackground,
    FindingList,
    FoldedRest,
    IonContent,
    KeyList,
    LicenceDocument,
    LicenceHistory,
    LicenceReading,
    LicenceStates,
    PageHeader,
    PicturePane,
    RecordedLine,
    RouterLink,
    SubmissionFacts,
    TranslatePipe,
  ],
  providers: [
    BoxWalk,
    LeaseKeeper,
    NumberQuestion,
    PageKeys,
    PinBoard,
    { provide: PictureMarks, useExisting: PinBoard },
  ],
  templateUrl: './decision-page.html',
  styleUrl: './decision-page.css',
})
export class DecisionPage implements ViewWillEnter, ViewWillLeave {
  readonly id = input.required<string>();
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #lease = inject(LeaseKeeper);
  readonly #pageKeys = inject(PageKeys);
  readonly #walk = inject(BoxWalk);
  protected readonly openWith = this.#lease.holder;
  protected readonly front = new FrontLicence(this.id);
  protected readonly notes = new DecisionNotes(this.id);

  protected readonly numbers = inject(NumberQuestion);
  protected readonly questions = computed(() => this.numbers.questionsFor(this.id()));

  readonly #board = inject(PinBoard);
  /** What came of a return, while the authority has it again. */
  protected readonly outcome = computed(() => {
    const licence = this.front.open()?.licence;
    return licence ? toOutcome(licence) : null;
  });
  protected readonly decisions = computed(() => toDeskDecisions(this.front.actions()));
  protected readonly canDecideAgain = computed(() => toDeskDecisions(this.front.permitted()).length > 0);
  protected readonly findings = computed(() => {
    const licence = this.front.open()?.licence;
    return licence
      ? findDeskFindings(licence.content, licence.entryCountry, licence.submittedAt ?? licence.modifiedAt)
      : [];
  });
  protected readonly isWide = observeMinWidth(768);
  protected readonly views = VIEWS;
  protected readonly view = signal<View>('data');
  protected readonly pictureAt = signal(0);

  protected readonly pane = viewChild(PicturePane);
  protected readonly footer = viewChild.required(DecisionFooter);
  protected readonly keyList = viewChild.required(KeyList);
  protected readonly keys = computed<readonly PageKey[]>(() => [
    ...toBoxKeys(this.#walk),
    ...toPictureKeys(() => this.pane()?.viewer()),
    ...toDecisionKeys(this.decisions(), (kind) => this.footer().choose(kind)),
    { keys: ['Escape'], words: 'desk.keys.leave' },
    { keys: ['u'], words: 'desk.keys.queue', act: () => void this.#router.navigate(['/desk']) },
    { keys: ['?'], words: 'desk.keys.list', act: () => this.keyList().open() },
  ]);

  constructor() {
    effect(() => {
      const licence = this.front.open()?.licence;
      if (licence) this.#walk.begin(`${licence.id}/${licence.version}`);
      this.#walk.groups.set(groupFindings(this.findings(), licence?.content.commodities ?? []));
    });
    effect(() => {
      const box = this.#walk.current()?.numbers()[0];
      const { pictures = [] } = untracked(this.front.open)?.content ?? {};
      if (box !== undefined) this.pictureAt.update((present) => findPictureOf(box, pictures, present));
    });
    effect(() => this.#board.content.set(this.front.open()?.content ?? BLANK_CONTENT));
    effect(() => this.#board.earlier.set(this.outcome()?.pins.map(({ pin }) => pin) ?? []));
    effect(() => this.#board.beginFor(this.id()));
  }

  ionViewWillEnter(): void {
    this.#store.dispatch(LicenceRowsPageActions.opened());
    this.front.enter();
    this.#lease.keep(this.id());
    this.#pageKeys.listen(this.keys);
  }

  ionViewWillLeave(): void {
    this.#lease.release();
    this.#pageKeys.end();
  }

  /** Takes a stopped decision up again, with what it was stopped for. */
  protected drop(decision: PendingDecision): void {
    if (decision.problemCode === 'number-near') this.numbers.askAbout(this.id());
    this.front.drop(decision);
  }

  /** On a wide screen everything stands side by side. */
  protected isShown(view: View): boolean {
    return this.isWide() || this.view() === view;
  }

  protected async decide(decision: Decision): Promise<void> {
    await this.notes.write();
    this.front.decide(decision);
  }
}
