import { Component, computed, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { DraftEditor } from '../draft-editor';
import { SubmitDialogActions } from '../licence-form.actions';
import { licenceFormFeature } from '../licence-form.feature';
import { ArrivalStep } from './arrival-step';
import { BehalfStep } from './behalf-step';
import { EntryStep } from './entry-step';
import { FinalStep } from './final-step';
import { firstOpenStep, missingIn, stepBeside, SUBMIT_STEPS, type SubmitStep } from './submit-steps';

/** "Submit licence for validation": four steps; each answer is in the draft at once, so closing or going back keeps it. */
@Component({
  selector: 'app-submit-dialog',
  imports: [ArrivalStep, BehalfStep, EntryStep, FinalStep, TranslatePipe],
  templateUrl: 'submit-dialog.html',
  styleUrl: 'submit-dialog.css',
})
export class SubmitDialog {
  readonly #editor = inject(DraftEditor);
  readonly #store = inject(Store);
  readonly #submittingId = this.#store.selectSignal(licenceFormFeature.selectSubmittingId);
  protected readonly frame = viewChild.required<ElementRef<HTMLDialogElement>>('frame');
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('stepHeading');
  protected readonly steps = SUBMIT_STEPS;
  protected readonly step = signal<SubmitStep>('entry');
  protected readonly number = computed(() => SUBMIT_STEPS.indexOf(this.step()) + 1);
  /** Whether the person wanted to go on: only then is said what is missing, until it is there. */
  readonly #wasAsked = signal(false);
  protected readonly missing = computed(() =>
    this.#wasAsked() ? missingIn(this.step(), this.#editor.content()) : null,
  );
  protected readonly failure = this.#store.selectSignal(licenceFormFeature.selectFailure);
  protected readonly isSubmitting = computed(() => this.#submittingId() === this.#editor.id);

  open(): void {
    this.#show(firstOpenStep(this.#editor.content()));
    this.frame().nativeElement.showModal();
  }

  close(): void {
    this.frame().nativeElement.close();
    void this.#editor.flush();
  }

  /** Before the first step comes the review behind the dialog. */
  protected previous(): void {
    if (this.number() === 1) return this.close();
    this.#show(stepBeside(this.step(), -1));
    this.#focusHeading();
  }

  protected next(): void {
    this.#wasAsked.set(true);
    if (this.missing()) return;
    this.#show(stepBeside(this.step(), 1));
    this.#focusHeading();
  }

  /** Everything typed is written before the submission reads the draft. */
  protected async submit(): Promise<void> {
    const open = SUBMIT_STEPS.find((step) => missingIn(step, this.#editor.content()));
    if (open) {
      this.#show(open);
      return this.#wasAsked.set(true);
    }
    await this.#editor.flush();
    if (!this.#editor.hasFailed()) this.#store.dispatch(SubmitDialogActions.submitTapped({ id: this.#editor.id }));
  }

  #show(step: SubmitStep): void {
    this.step.set(step);
    this.#wasAsked.set(false);
  }

  /** Says the new step aloud and keeps the keyboard in place. */
  #focusHeading(): void {
    setTimeout(() => this.heading().nativeElement.focus());
  }
}
