import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { AppUpdate } from './app-update';

/** Offers a newer version; nothing is updated without the tap. */
@Component({
  selector: 'app-update-prompt',
  imports: [TranslatePipe],
  template: `
    <div role="status">
      @if (update.state(); as state) {
        <div class="prompt">
          <p>{{ 'shell.update.' + state | translate }}</p>
          <button class="button button-primary" type="button" (click)="update.take()">
            {{ (state === 'ready' ? 'shell.update.button' : 'shell.update.reload') | translate }}
          </button>
        </div>
      }
    </div>
  `,
  styleUrl: 'prompt.css',
})
export class UpdatePrompt {
  protected readonly update = inject(AppUpdate);
}
