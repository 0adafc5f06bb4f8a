import { Component, inject, input, linkedSignal, type OnInit, output } from '@angular/core';
import type { Authority } from '#contract/authority';
import type { Problem } from '#contract/problem';
import { TranslatePipe } from '@ngx-translate/core';
import { FieldError } from '../ui/field-error';
import { FocusWrong } from '../ui/focus-wrong';
import { KeptForm } from '../ui/kept-form';
import { ProblemNote } from '../ui/problem-note';
import { ProblemWords } from '../ui/problem-words';
import { TextField } from '../ui/text-field';
import { toDetails, toTypedFields, type AuthorityDetails, type AuthorityField } from './authority-details';

/** The fields of one authority. What was typed stays when the server's copy changes meanwhile; the difference is shown. */
@Component({
  selector: 'app-authority-form',
  imports: [FieldError, FocusWrong, ProblemNote, TextField, TranslatePipe],
  templateUrl: 'authority-form.html',
})
export class AuthorityForm implements OnInit {
  readonly #words = inject(ProblemWords);
  readonly #kept = new KeptForm<Partial<AuthorityDetails>>();
  /** The fields typed in, which alone are kept: the others are as the server has them. */
  #changed: Partial<AuthorityDetails> = {};
  readonly present = input.required<Authority>();
  readonly isStale = input(false);
  readonly problem = input<Problem | null>(null);
  readonly isSaving = input(false);
  readonly saved = output<AuthorityDetails>();
  protected readonly lines = ['name', 'nameEn'] as const;
  protected readonly contacts = [
    { field: 'email', type: 'email' },
    { field: 'phone', type: 'tel' },
    { field: 'website', type: 'text' },
  ] as const;

  /** Filled once, from what was there when it was opened. */
  protected readonly typed = linkedSignal<Authority, AuthorityDetails>({
    source: this.present,
    computation: (present, before) => before?.value ?? toDetails(present),
  });

  async ngOnInit(): Promise<void> {
    const kept = toTypedFields(await this.#kept.open(`authority/${this.present().country}`));
    this.#changed = kept;
    this.typed.update((typed) => ({ ...typed, ...kept }));
  }

  /** The server has it. */
  sent(): void {
    this.#kept.sent();
  }

  protected type(field: AuthorityField, value: string): void {
    this.typed.update((typed) => ({ ...typed, [field]: value }));
    this.#changed = { ...this.#changed, [field]: value };
    this.#kept.note(this.#changed);
  }

  /** Whether somebody changed it meanwhile to something else than was typed. */
  protected differsNow(field: AuthorityField): boolean {
    return this.isStale() && this.present()[field] !== this.typed()[field];
  }

  protected errorOf(field: AuthorityField): string | undefined {
    return this.#words.ofField(this.problem(), `/${field}`);
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.saved.emit(this.typed());
  }
}
