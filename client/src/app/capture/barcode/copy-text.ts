import { Component, input, linkedSignal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

/** Copies a text, and says beside the button whether that went well: a message of the page would lie behind the dialog. */
@Component({
  selector: 'app-copy-text',
  imports: [TranslatePipe],
  template: `
    <button type="button" (click)="copy()">{{ 'barcode.copy' | translate }}</button>
    <p role="status">
      @if (outcome(); as key) {
        {{ 'barcode.' + key | translate }}
      }
    </p>
  `,
  styleUrl: '../camera-buttons.css',
  styles: `
    button {
      width: 100%;
    }
  `,
})
export class CopyText {
  readonly text = input.required<string>();
  protected readonly outcome = linkedSignal<string, 'copied' | 'notCopied' | null>({
    source: this.text,
    computation: () => null,
  });

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text());
      this.outcome.set('copied');
    } catch {
      this.outcome.set('notCopied');
    }
  }
}
