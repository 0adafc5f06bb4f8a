import { Component, inject } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { shareSocialOutline } from 'ionicons/icons';
import { ToastService } from '../ui/toast-service';

/** Hands the link of the search on: by what the phone shares with, else to the clipboard. */
@Component({
  selector: 'app-share-button',
  imports: [IonIcon, TranslatePipe],
  template: `
    <button type="button" class="button" (click)="share()">
      <ion-icon [icon]="icon" aria-hidden="true" /><span class="words">{{ 'search.share.button' | translate }}</span>
    </button>
  `,
  styles: `
    :host {
      display: flex;
    }
    .button {
      flex: 1;
    }
    @media (width < 600px) {
      .words {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
    }
  `,
})
export class ShareButton {
  readonly #toasts = inject(ToastService);
  protected readonly icon = shareSocialOutline;

  protected async share(): Promise<void> {
    const url = location.href;
    try {
      if (canShare(url)) return await navigator.share({ url });
      await navigator.clipboard.writeText(url);
      this.#toasts.tell('search.share.copied');
    } catch (error) {
      // Whoever closes the phone's own dialog has changed their mind.
      const isChangeOfMind = error instanceof DOMException && error.name === 'AbortError';
      if (!isChangeOfMind) this.#toasts.tell('search.share.notCopied', { url });
    }
  }
}

/** Desks share by pasting: their own dialogs for sharing lead to few places. */
const canShare = (url: string): boolean =>
  matchMedia('(pointer: coarse)').matches && 'canShare' in navigator && navigator.canShare({ url });
