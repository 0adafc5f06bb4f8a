import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { cameraOutline } from 'ionicons/icons';
import type { PictureBox } from '#domain/licence-content';
import { PictureImage } from '../../licence-view/picture-image';
import { DraftEditor } from '../draft-editor';

/** The pictures of a box as thumbnails, and "Go to image", where they are taken, added, ordered and removed. */
@Component({
  selector: 'app-picture-strip',
  imports: [IonIcon, PictureImage, RouterLink, TranslatePipe],
  template: `
    <p class="field-label">{{ heading() }}</p>
    @if (pictures().length) {
      <ul>
        @for (picture of pictures(); track picture.id) {
          <li>
            <a [routerLink]="link()" [queryParams]="{ show: picture.id }">
              <app-picture-image
                [whenSeen]="false"
                [pictureId]="picture.id"
                [alt]="'form.pictures.page' | translate: { number: $index + 1, box: box() }"
              />
            </a>
          </li>
        }
      </ul>
    }
    <a class="button" [id]="'pictures-' + box()" [routerLink]="link()">
      <ion-icon [icon]="cameraIcon" aria-hidden="true" />{{ 'form.pictures.go' | translate }}
      <span class="visually-hidden">{{ 'form.pictures.ofBox' | translate: { box: box() } }}</span>
    </a>
  `,
  styles: `
    :host {
      align-items: flex-start;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--app-space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    app-picture-image {
      width: 72px;
      height: 96px;
      border: 1px solid var(--app-line);
      border-radius: 6px;
    }
  `,
  host: { class: 'stack stack-tight' },
})
export class PictureStrip {
  readonly box = input.required<PictureBox>();
  readonly heading = input.required<string>();
  readonly #editor = inject(DraftEditor);
  protected readonly cameraIcon = cameraOutline;
  protected readonly pictures = computed(() => this.#editor.content().pictures.filter(({ box }) => box === this.box()));
  protected readonly link = computed(() => ['/licences', this.#editor.id, 'pictures', this.box()]);
}
