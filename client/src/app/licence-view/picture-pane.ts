import { Component, input, model, viewChild } from '@angular/core';
import type { Picture } from '#domain/licence-content';
import { PictureDialog } from './picture-dialog';
import { type PicturePlaces, PictureViewer } from './picture-viewer';

/**
 * The pictures beside the data they are compared with; full screen from there. `--picture-height` is their height. An action
 * of the place they are in may stand in the slot `pictureAction`.
 */
@Component({
  selector: 'app-picture-pane',
  imports: [PictureDialog, PictureViewer],
  template: `
    <section [attr.aria-label]="label()">
      <app-picture-viewer
        [pictures]="pictures()"
        [fit]="fit()"
        [isAlone]="isAlone()"
        [(index)]="index"
        [(places)]="places"
        (modeTapped)="dialog().open(index())"
      >
        <ng-content select="[pictureAction]" ngProjectAs="[pictureAction]" />
      </app-picture-viewer>
      <app-picture-dialog [pictures]="pictures()" />
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    section {
      height: 100%;
    }
    app-picture-viewer {
      height: var(--picture-height);
    }
  `,
})
export class PicturePane {
  readonly pictures = input.required<readonly Picture[]>();
  readonly label = input.required<string>();
  readonly fit = input<'whole' | 'width'>('whole');
  readonly isAlone = input(false);
  /** Of the picture in front. */
  readonly index = model(0);
  readonly places = model<PicturePlaces>({});
  readonly viewer = viewChild.required(PictureViewer);
  protected readonly dialog = viewChild.required(PictureDialog);
}
