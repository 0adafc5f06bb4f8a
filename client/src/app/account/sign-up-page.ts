import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NavController } from '@ionic/angular/nav-controller';
import { TranslatePipe } from '@ngx-translate/core';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { IdentityButton } from '../session/identity-button';
import { AskButton } from '../ui/ask-button';
import { Entrance } from '../ui/entrance';
import { FocusWrong } from '../ui/focus-wrong';
import { LanguageField, type LanguageCode } from '../ui/language-field';
import { NameFields } from '../ui/name-fields';
import { PrivacyTick } from '../ui/privacy-tick';
import { ProblemNote } from '../ui/problem-note';
import { ProblemWords } from '../ui/problem-words';
import { TextField } from '../ui/text-field';

/** "Create an account" (R1). What was typed stays while the privacy policy is read: Ionic keeps the page. */
@Component({
  selector: 'app-sign-up-page',
  imports: [
    AskButton,
    Entrance,
    FocusWrong,
    IdentityButton,
    LanguageField,
    NameFields,
    PrivacyTick,
    ProblemNote,
    RouterLink,
    TextField,
    TranslatePipe,
  ],
  templateUrl: 'sign-up-page.html',
  styleUrl: '../ui/entrance-links.css',
})
export class SignUpPage {
  readonly #api = inject(ApiClient);
  readonly #nav = inject(NavController);
  readonly #words = inject(ProblemWords);
  protected readonly attempt = new Attempt();
  protected readonly firstName = signal('');
  protected readonly lastName = signal('');
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly language = signal<LanguageCode>('en');
  protected readonly isAccepted = signal(false);

  protected errorOf(pointer: string): string | undefined {
    return this.#words.ofField(this.attempt.problem(), pointer);
  }

  protected async signUp(event: Event): Promise<void> {
    event.preventDefault();
    const email = this.email().trim();
    const isSent = await this.attempt.run(() =>
      this.#api.send('POST', '/api/accounts', {
        firstName: this.firstName(),
        lastName: this.lastName(),
        email,
        password: this.password(),
        language: this.language(),
        privacyPolicyAccepted: this.isAccepted(),
      }),
    );
    if (!isSent) return;
    this.password.set('');
    await this.#nav.navigateForward('/check-mail', { queryParams: { email } });
  }
}
