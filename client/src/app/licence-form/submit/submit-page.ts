import {
  afterRenderEffect,
  Component,
  computed,
  effect,
  type ElementRef,
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
import { Correction } from '../correction/correction';
import { DraftEditor } from '../draft-editor';
import { SubmitDialogActions } from '../licence-form.actions';
import { licenceFormFeature } from '../licence-form.feature';
import { MandateStanding } from '../mandate-standing';
import { OpenDraft } from '../open-draft';
import { preloadNext } from '../preload-next';
import { FormFindings } from '../rules/form-findings';
import { EntryCountry } from './entry-country';
import { reviewElementId, toReview } from './review';
import { ReviewList } from './review-list';
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
  providers: [Correction, DraftEditor, EntryCountry, FormFindings, MandateStanding, ReviewReturn],
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

  readonly #kept = toSignal(inject(KeptFindings).observe(this.id));
  protected readonly isReady = computed(
    () => this.state() === 'open' && Boolean(this.editor.draft()) && this.#findings.areReady() && Boolean(this.#kept()),
  );
  protected readonly review = computed(() => toReview(this.#findings.all(), this.editor.content(), this.#kept() ?? []));
  protected readonly documentReview = computed(() => {
    const { toFix, toCheck } = this.review();
    return { licenceId: this.id, groups: [...toFix, ...toCheck] };
  });
  readonly #isInFront = signal(false);

  constructor() {
    effect(() => {
      // Until it is open, the submission of before may still be known: one that was refused and is mended now.
      if (this.state() === 'open' && this.#submittedId() === this.id) untracked(() => this.#leave(['submitted']));
    });
    afterRenderEffect(() => {
      if (this.isReady() && this.#isInFront())
        untracked(() => void this.back.comeBack(this.id, this.verdict()?.nativeElement));
    });
    afterRenderEffect(() => {
      this.review();
      if (this.#isInFront()) untracked(() => this.back.goOn(this.verdict()?.nativeElement));
    });
  }

  ionViewWillEnter(): void {
    this.#store.dispatch(SubmitDialogActions.opened({ id: this.id }));
    void this.start();
  }

  ionViewDidEnter(): void {
    this.#isInFront.set(true);
  }

  ionViewWillLeave(): Promise<void> {
    this.#isInFront.set(false);
    this.dialog()?.close();
    this.back.leave(this.id);
    return this.editor.leave();
  }

  protected async start(): Promise<void> {
    try {
      const opened = await this.#open.execute(this.id);
      if (opened === 'update' || opened === 'atDesk') return this.#leave(['changes']);
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

  #leave(rest: readonly string[]): void {
    void this.#router.navigate(['/licences', this.id, ...rest], { replaceUrl: true });
  }
}
