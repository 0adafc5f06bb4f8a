import { afterNextRender, Component, computed, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { CountryName } from '../../ui/country-name';
import { Correction } from '../correction/correction';
import { DraftEditor } from '../draft-editor';
import { SubmitDialogActions } from '../licence-form.actions';
import { licenceFormFeature } from '../licence-form.feature';
import { FormFindings } from '../rules/form-findings';
import { ArrivalStep } from './arrival-step';
import { BehalfStep } from './behalf-step';
import { DialogNotes } from './dialog-notes';
import { EntryCountry } from './entry-country';
import { EntryStep } from './entry-step';
import { FinalStep } from './final-step';
import { hasOpenBlock } from './last-findings';
import { firstOpenStep, missingIn, stepBeside, SUBMIT_STEPS, type SubmitStep } from './submit-steps';

/**
 * "Submit licence for validation": four steps; each answer is in the draft at once, so closing or going back keeps it. The
 * dialog that was open when the app was ended opens again where it was.
 */
@Component({
  selector: 'app-submit-dialog',
  imports: [ArrivalStep, BehalfStep, CountryName, EntryStep, FinalStep, TranslatePipe],
  providers: [DialogNotes],
  templateUrl: 'submit-dialog.html',
  styleUrl: 'submit-dialog.css',
})
export class SubmitDialog {
  readonly #editor = inject(DraftEditor);
  readonly #findings = inject(FormFindings);
  readonly #correction = inject(Correction);
  readonly #entry = inject(EntryCountry);
  protected readonly entryCountry = this.#entry.only;
  readonly #notes = inject(DialogNotes);
  readonly #store = inject(Store);
  readonly #submittingId = this.#store.selectSignal(licenceFormFeature.selectSubmittingId);
  protected readonly frame = viewChild.required<ElementRef<HTMLDialogElement>>('frame');
  protected readonly body = viewChild.required<ElementRef<HTMLElement>>('body');
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('stepHeading');
  protected readonly steps = SUBMIT_STEPS;
  protected readonly step = this.#notes.step.asReadonly();
  protected readonly number = computed(() => SUBMIT_STEPS.indexOf(this.step()) + 1);
  protected readonly isOpen = signal(false);
  /** Whether the person wanted to go on: only then is said what is missing, until it is there. */
  readonly #wasAsked = signal(false);
  protected readonly missing = computed(() => (this.#wasAsked() ? this.#missingIn(this.step()) : null));
  protected readonly failure = this.#store.selectSignal(licenceFormFeature.selectFailure);
  protected readonly isSubmitting = computed(() => this.#submittingId() === this.#editor.id);

  constructor() {
    afterNextRender(() => void this.#restore());
  }

  open(): void {
    this.#openAt(firstOpenStep(this.#editor.content(), this.#correction.isNeeded()));
  }

  close(): void {
    this.frame().nativeElement.close();
  }

  /** By whichever way: "Close", "Cancel", Escape, the way back of the phone, or the page is left. */
  protected closed(): void {
    this.isOpen.set(false);
    this.#notes.forget();
    void this.#editor.flush();
  }

  /** Before the first step comes the review behind the dialog. */
  protected previous(): void {
    if (this.number() === 1) return this.close();
    this.#show(stepBeside(this.step(), -1));
  }

  protected next(): void {
    this.#wasAsked.set(true);
    if (!this.missing()) this.#show(stepBeside(this.step(), 1));
  }

  /** Everything typed is written before the submission reads the draft. */
  protected async submit(): Promise<void> {
    const open = SUBMIT_STEPS.find((step) => this.#missingIn(step));
    if (open) {
      this.#show(open);
      return this.#wasAsked.set(true);
    }
    await this.#editor.flush();
    if (!this.#editor.hasFailed()) this.#store.dispatch(SubmitDialogActions.submitTapped({ id: this.#editor.id }));
  }

  #missingIn(step: SubmitStep): string | null {
    const isElsewhere = step === 'entry' && this.#entry.isElsewhere();
    return missingIn(step, this.#editor.content()) ?? (isElsewhere ? 'elsewhere' : null);
  }

  /** Something that must be fixed first, as another device may have left it, is seen on the page behind. */
  async #restore(): Promise<void> {
    const wasOpen = await this.#notes.restore();
    if (wasOpen && !this.isOpen() && !hasOpenBlock(this.#findings.all())) this.#openAt(this.step());
  }

  #openAt(step: SubmitStep): void {
    this.isOpen.set(true);
    if (!this.frame().nativeElement.open) this.frame().nativeElement.showModal();
    this.#show(step);
  }

  /** Says the step aloud, keeps the keyboard in place, and begins at its top. */
  #show(step: SubmitStep): void {
    this.#notes.goTo(step);
    this.#wasAsked.set(false);
    void this.#editor.flush();
    setTimeout(() => {
      this.body().nativeElement.scrollTop = 0;
      this.heading().nativeElement.focus();
    });
  }
}
