import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { SendAgain } from './send-again';
import { Entrance } from '../ui/entrance';

/** After signing up: the link in the mail confirms the account; the mail can be sent again. */
@Component({
  selector: 'app-check-mail-page',
  imports: [Entrance, RouterLink, SendAgain, TranslatePipe],
  template: `
    <app-entrance [heading]="'account.checkMail.title' | translate">
      @if (email()) {
        <p>{{ 'account.checkMail.text' | translate: { email: email() } }}</p>
      } @else {
        <p>{{ 'account.checkMail.textUnknown' | translate }}</p>
      }
      <p class="muted">{{ 'account.checkMail.hint' | translate }}</p>
      <app-send-again [known]="email()" />
      <a class="link" routerLink="/sign-in">{{ 'account.signIn.link' | translate }}</a>
    </app-entrance>
  `,
  styleUrl: '../ui/entrance-links.css',
})
export class CheckMailPage {
  readonly email = input<string>();
}
