import { Component, computed, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonFooter } from '@ionic/angular/ion-footer';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { Busy } from '../../ui/busy';
import { PageHeader } from '../../ui/page-header';
import { DraftEditor } from '../draft-editor';
import { SubmitDialogActions } from '../licence-form.actions';
import { licenceFormFeature } from '../licence-form.feature';
import { MandateStanding } from '../mandate-standing';
import { OpenDraft } from '../open-draft';
import { preloadNext } from '../preload-next';
import { groupBySection } from '../rules/findings';
import { FormFindings } from '../rules/form-findings';
import { ReviewList } from './review-list';
import { SubmitDialog } from './submit-dialog';

/** "Check before submitting": what blocks and what warns, in the order of the form; then the dialog. */
@Component({
  selector: 'app-submit-page',
  imports: [Busy, IonContent, IonFooter, PageHeader, ReviewList, RouterLink, SubmitDialog, TranslatePipe],
  providers: [DraftEditor, FormFindings, MandateStanding],
  templateUrl: 'submit-page.html',
  styleUrl: 'submit-page.css',
  host: { class: 'ion-page' },
})
export class SubmitPage {
  readonly #route = inject(ActivatedRoute);
  readonly #router = inject(Router);
  readonly #open = inject(OpenDraft);
  readonly #store = inject(Store);
  readonly #submittedId = this.#store.selectSignal(licenceFormFeature.selectSubmittedId);
  protected readonly findings = inject(FormFindings);
  protected readonly editor = inject(DraftEditor);
  protected readonly id = this.#route.snapshot.paramMap.get('id') ?? '';
  protected readonly state = signal<'opening' | 'open' | 'missing' | 'failed'>('opening');
  protected readonly dialog = viewChild(SubmitDialog);

  protected readonly groups = computed(() => groupBySection(this.findings.all()));
  protected readonly blockingCount = computed(() => this.#count('blocks'));
  protected readonly warningCount = computed(() => this.#count('warns'));

  constructor() {
    effect(() => {
      // Until it is open, the submission of before may still be known: one that was refused and is mended now.
      if (this.state() === 'open' && this.#submittedId() === this.id) untracked(() => this.#leave(['submitted']));
    });
  }

  ionViewWillEnter(): void {
    this.#store.dispatch(SubmitDialogActions.opened({ id: this.id }));
    void this.start();
  }

  ionViewWillLeave(): Promise<void> {
    this.dialog()?.close();
    return this.editor.leave();
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

  #count(wanted: 'blocks' | 'warns'): number {
    return this.groups().reduce((n, { findings }) => n + findings.filter((it) => it.severity === wanted).length, 0);
  }

  #leave(rest: readonly string[]): void {
    void this.#router.navigate(['/licences', this.id, ...rest], { replaceUrl: true });
  }
}
