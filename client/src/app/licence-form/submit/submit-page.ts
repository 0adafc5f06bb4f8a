import {
  afterRenderEffect,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonFooter } from '@ionic/angular/ion-footer';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { printOutline } from 'ionicons/icons';
import { LicenceDocument } from '../../licence-view/licence-document';
import { KeptFindings } from '../../storage/kept-findings';
import { Busy } from '../../ui/busy';
import { PageHeader } from '../../ui/page-header';
import { Plural } from '../../ui/plural';
import { DraftEditor } from '../draft-editor';
import { SubmitDialogActions } from '../licence-form.actions';
import { licenceFormFeature } from '../licence-form.feature';
import { MandateStanding } from '../mandate-standing';
import { OpenDraft } from '../open-draft';
import { preloadNext } from '../preload-next';
import { FormFindings } from '../rules/form-findings';
import { reviewElementId, toReview } from './review';
import { ReviewList } from './review-list';
import type { ReviewPlace } from './review-place';
import { ReviewReturn } from './review-return';
import { SubmitDialog } from './submit-dialog';

/** "Check before submitting" (B8): the verdict, what to put right and how, the boxes as on the paper; then the dialog. */
@Component({
  selector: 'app-submit-page',
  imports: [
    Busy,
    IonContent,
    IonFooter,
    IonIcon,
    LicenceDocument,
    PageHeader,
    Plural,
    ReviewList,
    RouterLink,
    SubmitDialog,
    TranslatePipe,
  ],
  providers: [DraftEditor, FormFindings, MandateStanding, ReviewReturn],
  templateUrl: 'submit-page.html',
  styleUrl: 'submit-page.css',
  host: { class: 'ion-page', '(focusin)': 'back.touch($event)', '(click)': 'back.touch($event)' },
})
export class SubmitPage {
  readonly #route = inject(ActivatedRoute);
  readonly #router = inject(Router);
  readonly #open = inject(OpenDraft);
  readonly #store = inject(Store);
  readonly #findings = inject(FormFindings);
  readonly #submittedId = this.#store.selectSignal(licenceFormFeature.selectSubmittedId);
  protected readonly back = inject(ReviewReturn);
  protected readonly editor = inject(DraftEditor);
  protected readonly id = this.#route.snapshot.paramMap.get('id') ?? '';
  protected readonly printIcon = printOutline;
  protected readonly state = signal<'opening' | 'open' | 'missing' | 'failed'>('opening');
  protected readonly dialog = viewChild(SubmitDialog);
  protected readonly verdict = viewChild<ElementRef<HTMLElement>>('verdict');
  protected readonly scroller = viewChild(IonContent, { read: ElementRef<HTMLIonContentElement> });

  readonly #kept = toSignal(inject(KeptFindings).observe(this.id));
  protected readonly isReady = computed(
    () => this.state() === 'open' && Boolean(this.editor.draft()) && this.#findings.areReady() && Boolean(this.#kept()),
  );
  protected readonly review = computed(() => toReview(this.#findings.all(), this.editor.content(), this.#kept() ?? []));
  protected readonly documentReview = computed(() => {
    const { toFix, toCheck } = this.review();
    return { licenceId: this.id, groups: [...toFix, ...toCheck] };
  });
  /** Where to stand once the review is drawn. */
  readonly #returning = signal<ReviewPlace | null>(null);
  /** The entry that is about to go, because it was settled here. */
  readonly #settling = signal<ReviewPlace | null>(null);

  constructor() {
    effect(() => {
      // Until it is open, the submission of before may still be known: one that was refused and is mended now.
      if (this.state() === 'open' && this.#submittedId() === this.id) untracked(() => this.#leave(['submitted']));
    });
    afterRenderEffect(() => {
      const place = this.#returning();
      if (this.isReady() && place) untracked(() => void this.#return(place));
    });
    afterRenderEffect(() => {
      this.review();
      const place = this.#settling();
      if (place && !this.back.isThere(place.entryId)) untracked(() => this.#goOn(place));
    });
  }

  ionViewWillEnter(): void {
    this.#store.dispatch(SubmitDialogActions.opened({ id: this.id }));
    void this.start();
  }

  ionViewDidEnter(): void {
    this.#returning.set(this.back.take(this.id) ?? null);
  }

  async ionViewWillLeave(): Promise<void> {
    this.dialog()?.close();
    const scroll = await this.scroller()?.nativeElement.getScrollElement();
    this.back.remember(this.id, scroll?.scrollTop ?? 0);
    await this.editor.leave();
  }

  protected async start(): Promise<void> {
    try {
      const opened = await this.#open.execute(this.id);
      if (opened === 'locked') return this.#leave(['submitted']);
      if (opened === 'closed') return this.#leave([]);
      if (opened === 'open') this.editor.open(this.id);
      this.state.set(opened);
      void preloadNext();
    } catch {
      this.state.set('failed');
    }
  }

  /** The dialog, or, while something must be fixed, the first of it. */
  protected submit(): void {
    const [first] = this.review().toFix;
    if (first) this.back.goTo(reviewElementId(first));
    else this.dialog()?.open();
  }

  protected settle(entryId: string): void {
    this.#settling.set(this.back.placeOf(entryId));
  }

  async #return(place: ReviewPlace): Promise<void> {
    this.#returning.set(null);
    await this.scroller()?.nativeElement.scrollToPoint(0, place.scrollPx, 0);
    if (place.elementId) this.back.stand(place, this.verdict()?.nativeElement);
  }

  #goOn(place: ReviewPlace): void {
    this.#settling.set(null);
    this.back.stand(place, this.verdict()?.nativeElement);
  }

  #leave(rest: readonly string[]): void {
    void this.#router.navigate(['/licences', this.id, ...rest], { replaceUrl: true });
  }
}
