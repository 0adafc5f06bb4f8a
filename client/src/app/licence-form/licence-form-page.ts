import {
  afterNextRender,
  afterRenderEffect,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  signal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonFooter } from '@ionic/angular/ion-footer';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { homePathOf } from '../session/home-path';
import { sessionFeature } from '../session/session.feature';
import { PictureMarks } from '../licence-view/picture-marks';
import { Busy } from '../ui/busy';
import { observeVisibleArea } from '../ui/observe-visible-area';
import { PageHeader } from '../ui/page-header';
import { CodesBox } from './boxes/codes-box';
import { CommoditiesBox } from './boxes/commodities-box';
import { ExpiryBox } from './boxes/expiry-box';
import { ExportCountryBox } from './boxes/export-country-box';
import { IssuingAuthorityBox } from './boxes/issuing-authority-box';
import { IssuingCountryBox } from './boxes/issuing-country-box';
import { LicenceNumberBox } from './boxes/licence-number-box';
import { LicenseeBox } from './boxes/licensee-box';
import { MarksBox } from './boxes/marks-box';
import { SignatureBox } from './boxes/signature-box';
import { TransportBox } from './boxes/transport-box';
import { Correction } from './correction/correction';
import { CorrectionCard } from './correction/correction-card';
import { OtherBoxes } from './correction/other-boxes';
import { DraftEditor } from './draft-editor';
import { FormPictures } from './form-pictures';
import { FormPlace } from './form-place';
import { type SectionId, sectionElementId } from './form-sections';
import { KeepFieldSeen } from './keep-field-seen';
import { LicenceStandings } from './licence-standings';
import { OpenDraft } from './open-draft';
import { OpenLine } from './open-line';
import { PictureToggle } from './picture-toggle';
import { PicturesBeside } from './pictures-beside';
import { preloadNext } from './preload-next';
import { FormFindings } from './rules/form-findings';
import { SavedLine } from './saved-line';
import { SectionNavigator } from './section-navigator';
import { find } from './section-at';
import { EntryCountry } from './submit/entry-country';
import { LodgedAnswers } from './update/lodged-answers';
import { UpdateBanner } from './update/update-banner';

/** Boxes 1 to 18 on one long page, like the paper. Each change is on the device as it is made. */
@Component({
  selector: 'app-licence-form-page',
  imports: [
    Busy,
    CodesBox,
    CommoditiesBox,
    CorrectionCard,
    ExpiryBox,
    ExportCountryBox,
    FormPictures,
    IonContent,
    IonFooter,
    IssuingAuthorityBox,
    IssuingCountryBox,
    KeepFieldSeen,
    LicenceNumberBox,
    LicenseeBox,
    LodgedAnswers,
    MarksBox,
    OtherBoxes,
    PageHeader,
    PictureToggle,
    RouterLink,
    SavedLine,
    SectionNavigator,
    SignatureBox,
    TranslatePipe,
    TransportBox,
    UpdateBanner,
  ],
  providers: [
    Correction,
    DraftEditor,
    EntryCountry,
    FormFindings,
    FormPlace,
    OpenLine,
    PicturesBeside,
    { provide: PictureMarks, useExisting: Correction },
  ],
  templateUrl: 'licence-form-page.html',
  styleUrl: 'licence-form-page.css',
  host: {
    class: 'ion-page',
    '[class.with-pictures]': 'areBeside()',
    '[style.top.px]': 'area()?.topPx',
    '[style.height.px]': 'area()?.heightPx',
    '[style.bottom]': "area() ? 'auto' : null",
  },
})
export class LicenceFormPage {
  readonly #route = inject(ActivatedRoute);
  readonly #router = inject(Router);
  readonly #injector = inject(Injector);
  readonly #open = inject(OpenDraft);
  readonly #findings = inject(FormFindings);
  readonly #role = inject(Store).selectSignal(sessionFeature.selectRole);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly editor = inject(DraftEditor);
  protected readonly beside = inject(PicturesBeside);
  protected readonly correction = inject(Correction);
  protected readonly place = inject(FormPlace);
  protected readonly id = this.#route.snapshot.paramMap.get('id') ?? '';
  protected readonly state = signal<'opening' | 'open' | 'missing' | 'failed'>('opening');
  protected readonly standing = toSignal(inject(LicenceStandings).observe(this.id), { initialValue: null });
  protected readonly heading = computed(() => this.editor.content().licenceNumber);
  /** The authority's change of a lodged licence. */
  protected readonly isUpdate = computed(() => this.editor.draft()?.update !== undefined);
  protected readonly back = computed(() => (this.isUpdate() ? `/desk/${this.id}` : homePathOf(this.#role())));
  protected readonly pictures = computed(() => this.editor.content().pictures.toSorted((a, b) => a.box - b.box));
  protected readonly area = observeVisibleArea();
  protected readonly areBeside = computed(
    () => this.state() === 'open' && this.pictures().length > 0 && this.beside.isOpen(),
  );
  readonly #isInFront = signal(false);
  #isResumed = false;

  constructor() {
    afterRenderEffect(() => {
      if (this.editor.draft()) void this.#resume();
    });
    effect(() => {
      // The draft went away (another tab discarded it) or cannot be read: never an empty form.
      if (this.editor.draft() === null) this.state.set('missing');
      if (this.editor.draft() === undefined && this.editor.failure()) this.state.set('failed');
    });
    effect(() => {
      // Lodged meanwhile, in another tab: what is typed here now would go nowhere.
      if (this.#isInFront() && this.editor.isLocked()) untracked(() => void this.#leaveIfLocked());
    });
  }

  ionViewWillEnter(): void {
    this.#isInFront.set(true);
    if (this.state() !== 'open') void this.start();
  }

  ionViewDidEnter(): void {
    if (this.#isResumed) void this.#goToAsked();
  }

  async ionViewWillLeave(): Promise<void> {
    this.#isInFront.set(false);
    await this.place.remember();
    await this.editor.leave();
  }

  protected async start(): Promise<void> {
    this.state.set('opening');
    try {
      const opened = await this.#open.execute(this.id);
      if (opened === 'locked' || opened === 'closed' || opened === 'atDesk') return void this.#leaveFor(opened);
      if (opened !== 'missing') this.editor.open(this.id);
      this.state.set(opened === 'update' ? 'open' : opened);
      void preloadNext();
    } catch {
      this.state.set('failed');
    }
  }

  /** The box itself takes the focus: the next tab is its first field, and no keyboard covers it on a phone. */
  protected go(section: SectionId): void {
    const box = find(this.#host.nativeElement, sectionElementId(section));
    this.place.section.set(section);
    box?.focus({ preventScroll: true });
    box?.scrollIntoView({ block: 'start' });
  }

  /** To a box that is drawn only now. */
  protected goOnceDrawn(section: SectionId): void {
    afterNextRender(() => this.go(section), { injector: this.#injector });
  }

  /** Once the boxes are drawn: to the box that was asked for, else back to where the person was (B5). */
  async #resume(): Promise<void> {
    if (this.#isResumed) return;
    this.#isResumed = true;
    if (!(await this.#goToAsked())) await this.place.returnToLast();
  }

  /** Follows a link of the review (`?at=box-3`): shows all findings and puts the cursor there. */
  async #goToAsked(): Promise<boolean> {
    const asked = this.#route.snapshot.queryParamMap.get('at');
    if (!asked) return false;
    // A box that no comment is on is not drawn: where it can be opened is.
    const isThere =
      (await this.place.goTo(asked)) || (this.correction.isNeeded() && (await this.place.goTo('other-boxes')));
    if (!isThere) return false;
    this.#findings.revealAll();
    return true;
  }

  /** Asks the device: back from "Mend it", what was followed until now says "locked" a moment longer. */
  async #leaveIfLocked(): Promise<void> {
    const opened = await this.#open.execute(this.id).catch(() => null);
    if (opened === 'locked' || opened === 'closed' || opened === 'atDesk') this.#leaveFor(opened);
  }

  #leaveFor(opened: 'locked' | 'closed' | 'atDesk'): void {
    const url =
      opened === 'atDesk' ? ['/desk', this.id] : ['/licences', this.id, ...(opened === 'locked' ? ['submitted'] : [])];
    void this.#router.navigate(url, { replaceUrl: true });
  }
}
