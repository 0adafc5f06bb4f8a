import { afterNextRender, Component, type ElementRef, inject, Injector, input, signal, viewChild } from '@angular/core';
import type { Picture } from '#domain/licence-content';
import { TranslatePipe } from '@ngx-translate/core';
import { PictureViewer } from './picture-viewer';

/** The pictures over the whole screen. A native dialog: it keeps the focus inside and Escape closes it. */
@Component({
  selector: 'app-picture-dialog',
  imports: [PictureViewer, TranslatePipe],
  template: `
    <dialog
      #dialog
      class="full-screen"
      [attr.aria-label]="'licences.pictures.dialog' | translate"
      (close)="isOpen.set(false)"
    >
      @if (isOpen()) {
        <app-picture-viewer mode="close" [pictures]="pictures()" [index]="first()" (modeTapped)="dialog.close()" />
      }
    </dialog>
  `,
  styles: `
    dialog {
      padding: env(safe-area-inset-top) 0 env(safe-area-inset-bottom);
    }
    app-picture-viewer {
      height: 100%;
      border: 0;
      border-radius: 0;
    }
  `,
})
export class PictureDialog {
  readonly #injector = inject(Injector);
  readonly pictures = input.required<readonly Picture[]>();
  protected readonly isOpen = signal(false);
  protected readonly first = signal(0);
  protected readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  /** Opens with the picture at `index` in front. */
  open(index: number): void {
    this.first.set(index);
    this.isOpen.set(true);
    // A dialog focuses what stands in it when it is shown: the picture must be there, so that its keys work at once.
    afterNextRender(() => this.dialog().nativeElement.showModal(), { injector: this.#injector });
  }
}
