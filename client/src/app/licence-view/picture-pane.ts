import { Component, input, model, viewChild } from '@angular/core';
import type { Picture } from '#domain/licence-content';
import { PictureDialog } from './picture-dialog';
import { PictureViewer } from './picture-viewer';

/** The pictures beside the data they are compared with; full screen from there. `--picture-height` is their height. */
@Component({
  selector: 'app-picture-pane',
  imports: [PictureDialog, PictureViewer],
  template: `
    <section [attr.aria-label]="label()">
      <app-picture-viewer [pictures]="pictures()" [(index)]="index" (modeTapped)="dialog().open(index())" />
      <app-picture-dialog [pictures]="pictures()" />
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    app-picture-viewer {
      height: var(--picture-height);
    }
  `,
})
export class PicturePane {
  readonly pictures = input.required<readonly Picture[]>();
  readonly label = input.required<string>();
  /** Of the picture in front. */
  readonly index = model(0);
  protected readonly dialog = viewChild.required(PictureDialog);
}
