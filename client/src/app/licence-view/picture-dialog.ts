import { Component, type ElementRef, input, signal, viewChild } from '@angular/core';
import type { Picture } from '#domain/licence-content';
import { TranslatePipe } from '@ngx-translate/core';
import { PictureViewer } from './picture-viewer';

/** The pictures over the whole screen. A native dialog: it keeps the focus inside and Escape closes it. */
@Component({
  selector: 'app-picture-dialog',
  imports: [PictureViewer, TranslatePipe],
  template: `
    <dialog #dialog [attr.aria-label]="'licences.pictures.dialog' | translate" (close)="isOpen.set(false)">
      @if (isOpen()) {
        <app-picture-viewer mode="close" [pictures]="pictures()" [index]="first()" (modeTapped)="dialog.close()" />
      }
    </dialog>
  `,
  styles: `
    dialog {
      width: 100vw;
      max-width: none;
      height: 100dvh;
      max-height: none;
      box-sizing: border-box;
      margin: 0;
      padding: env(safe-area-inset-top) 0 env(safe-area-inset-bottom);
      border: 0;
      background: var(--app-surface);
      color: var(--app-ink);
    }
    dialog::backdrop {
      background: var(--app-page);
    }
    app-picture-viewer {
      height: 100%;
      border: 0;
      border-radius: 0;
    }
  `,
})
export class PictureDialog {
  readonly pictures = input.required<readonly Picture[]>();
  protected readonly isOpen = signal(false);
  protected readonly first = signal(0);
  protected readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  /** Opens with the picture at `index` in front. */
  open(index: number): void {
    this.first.set(index);
    this.isOpen.set(true);
    this.dialog().nativeElement.showModal();
  }
}
