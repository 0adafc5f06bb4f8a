import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { AppInstall } from './app-install';

/** Offers to put the app on the home screen, once per device. */
@Component({
  selector: 'app-install-prompt',
  imports: [TranslatePipe],
  template: `
    @if (app.way(); as way) {
      <section class="prompt" [attr.aria-label]="'shell.install.title' | translate">
        <p>
          <strong>{{ 'shell.install.title' | translate }}</strong><br />
          <span class="small">{{ (way === 'ios' ? 'shell.install.ios' : 'shell.install.text') | translate }}</span>
        </p>
        <div class="buttons">
          <button class="button button-quiet" type="button" (click)="app.decline()">
            {{ 'shell.install.later' | translate }}
          </button>
          @if (way === 'button') {
            <button class="button button-primary" type="button" (click)="app.install()">
              {{ 'shell.install.button' | translate }}
            </button>
          }
        </div>
      </section>
    }
  `,
  styleUrl: 'prompt.css',
})
export class InstallPrompt {
  protected readonly app = inject(AppInstall);
}
