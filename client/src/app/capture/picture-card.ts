import { Component, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { chevronBackOutline, chevronForwardOutline, trashOutline } from 'ionicons/icons';
import type { Picture } from '#domain/licence-content';
import { PictureImage } from '../licence-view/picture-image';

/** One page: its thumbnail, which opens it in full, and its place among the pages. */
@Component({
  selector: 'app-picture-card',
  imports: [IonIcon, PictureImage, TranslatePipe],
  template: `
    <button type="button" class="thumb" (click)="opened.emit()">
      <span class="visually-hidden">{{ 'capture.open' | translate: { number: number() } }}</span>
      <app-picture-image
        [whenSeen]="false"
        [pictureId]="picture().id"
        [alt]="'capture.page' | translate: { number: number() }"
      />
    </button>
    <p class="small muted">{{ 'capture.of' | translate: { number: number(), count: count() } }}</p>
    @if (!isLocked()) {
      <div class="actions">
        <button
          type="button"
          class="button button-quiet"
          [attr.aria-label]="'capture.earlier' | translate: { number: number() }"
          [disabled]="number() === 1"
          (click)="moved.emit(-1)"
        >
          <ion-icon [icon]="icons.earlier" aria-hidden="true" />
        </button>
        <button
          type="button"
          class="button button-quiet"
          [attr.aria-label]="'capture.remove' | translate: { number: number() }"
          (click)="removed.emit()"
        >
          <ion-icon [icon]="icons.remove" aria-hidden="true" />
        </button>
        <button
          type="button"
          class="button button-quiet"
          [attr.aria-label]="'capture.later' | translate: { number: number() }"
          [disabled]="number() === count()"
          (click)="moved.emit(1)"
        >
          <ion-icon [icon]="icons.later" aria-hidden="true" />
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--app-space-1);
      text-align: center;
    }
    .thumb {
      width: 100%;
      padding: 0;
      overflow: hidden;
      border: 1px solid var(--app-line);
      border-radius: var(--app-radius);
      background: none;
      cursor: zoom-in;
    }
    app-picture-image {
      aspect-ratio: 3 / 4;
    }
    .actions {
      display: flex;
      justify-content: space-between;
    }
    .actions .button {
      padding: 0;
    }
    .actions .button:disabled {
      border-color: transparent;
      background: none;
      opacity: 0.45;
    }
  `,
})
export class PictureCard {
  readonly picture = input.required<Picture>();
  readonly number = input.required<number>();
  readonly count = input.required<number>();
  readonly isLocked = input(false);
  readonly opened = output();
  readonly moved = output<-1 | 1>();
  readonly removed = output();
  protected readonly icons = { earlier: chevronBackOutline, later: chevronForwardOutline, remove: trashOutline };
}
