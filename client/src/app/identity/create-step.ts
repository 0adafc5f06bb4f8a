import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { PendingIdentity } from '#contract/identity';
import { TranslatePipe } from '@ngx-translate/core';
import { Attempt } from '../session/attempt';
import { SignIn } from '../session/sign-in';
import { FocusWrong } from '../ui/focus-wrong';
import { LanguageField, type LanguageCode } from '../ui/language-field';
import { NameFields } from '../ui/name-fields';
import { PrivacyTick } from '../ui/privacy-tick';
import { ProblemNote } from '../ui/problem-note';
import { ProblemWords } from '../ui/problem-words';

/** Nobody here has the address: an account is made, with the names the provider knows. */
@Component({
  selector: 'app-create-step',
  imports: [FocusWrong, LanguageField, NameFields, PrivacyTick, ProblemNote, TranslatePipe],
  templateUrl: 'create-step.html',
  host: { class: 'stack' },
})
export class CreateStep {
  readonly person = input.required<PendingIdentity>();
  readonly provider = input.required<string>();
  readonly done = output();
  /** Somebody made an account with the address meanwhile. */
  readonly known = output();
  readonly #signIn = inject(SignIn);
  readonly #words = inject(ProblemWords);
  protected readonly attempt = new Attempt();
  protected readonly firstName = linkedSignal(() => this.person().firstName);
  protected readonly lastName = linkedSignal(() => this.person().lastName);
  protected readonly language = signal<LanguageCode>('en');
  protected readonly isAccepted = signal(false);

  protected errorOf(pointer: string): string | undefined {
    return this.#words.ofField(this.attempt.problem(), pointer);
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    const isMade = await this.attempt.run(() =>
      this.#signIn.asNewPerson({
        firstName: this.firstName(),
        lastName: this.lastName(),
        language: this.language(),
        // The server says what is missing, as it does of the names.
        privacyPolicyAccepted: this.isAccepted() as true,
      }),
    );
    if (isMade) this.done.emit();
    else if (this.attempt.problem()?.code === 'account-exists') this.known.emit();
  }
}
