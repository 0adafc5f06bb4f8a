import { Component, input, viewChild } from '@angular/core';
import type { Picture } from '#domain/licence-content';
import { TranslatePipe } from '@ngx-translate/core';
import { PictureDialog } from './picture-dialog';
import { PictureImage } from './picture-image';

/** Small pictures in a row; a tap shows one over the whole screen. */
@Component({
  selector: 'app-picture-strip',
  imports: [PictureDialog, PictureImage, TranslatePipe],
  template: `
    <ul>
      @for (picture of pictures(); track picture.id; let index = $index) {
        <li>
          <button type="button" (click)="dialog().open(index)">
            <span class="visually-hidden">
              {{ 'licences.pictures.open' | translate: { number: index + 1, box: picture.box } }}
            </span>
            <app-picture-image [pictureId]="picture.id" />
          </button>
        </li>
      }
    </ul>
    <app-picture-dialog [pictures]="pictures()" />
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--app-space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    button {
      display: block;
      width: 88px;
      height: 112px;
      padding: 0;
      overflow: hidden;
      border: 1px solid var(--app-line);
      border-radius: 6px;
      background: var(--app-sunken);
      cursor: zoom-in;
    }
    app-picture-image {
      width: 100%;
      height: 100%;
    }
  `,
})
export class PictureStrip {
  readonly pictures = input.required<readonly Picture[]>();
  protected readonly dialog = viewChild.required(PictureDialog);
}
