import { inject, Service, signal } from '@angular/core';
import { type OpenDialog, OpenPageRepository } from '../../storage/open-page-repository';
import { DraftEditor } from '../draft-editor';
import { SUBMIT_STEPS, type SubmitStep } from './submit-steps';

/** Answers that stand before the draft has a place for them: a country without its office, a time and zone without their day. */
export type NoteKey = 'country' | 'time' | 'zone';

const PAGE = 'submit';

/** Where in the dialog the person is, kept while it is open, so that who was thrown out finds it as it was. Provided by the dialog. */
@Service({ autoProvided: false })
export class DialogNotes {
  readonly #pages = inject(OpenPageRepository);
  readonly #editor = inject(DraftEditor);
  readonly #notes = signal<OpenDialog['notes']>({});
  readonly step = signal<SubmitStep>('entry');

  get(key: NoteKey): string | null {
    return this.#notes()[key] ?? null;
  }

  /** Null takes the note away. */
  set(key: NoteKey, value: string | null): void {
    const { [key]: _, ...others } = this.#notes();
    this.#notes.set(value === null ? others : { ...others, [key]: value });
    this.#keep({ step: this.step(), notes: this.#notes() });
  }

  goTo(step: SubmitStep): void {
    this.step.set(step);
    this.#keep({ step, notes: this.#notes() });
  }

  /** The dialog was closed by the person: it opens anew next time. */
  forget(): void {
    this.#keep(null);
  }

  /** Whether the dialog was open when the app was ended; if so step and notes are as they were. Never throws. */
  async restore(): Promise<boolean> {
    const open = await this.#pages.findDialog(this.#editor.id, PAGE).catch(() => null);
    const step = SUBMIT_STEPS.find((name) => name === open?.step);
    if (!open || !step) return false;
    this.step.set(step);
    this.#notes.set(open.notes);
    return true;
  }

  /** Not being able to keep it costs only the way back. */
  #keep(dialog: OpenDialog | null): void {
    void this.#pages.rememberDialog(this.#editor.id, PAGE, dialog).catch(() => undefined);
  }
}
