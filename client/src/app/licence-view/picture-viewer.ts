import { Component, computed, ElementRef, inject, input, linkedSignal, model, output } from '@angular/core';
import type { Picture } from '#domain/licence-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import {
  addOutline,
  chevronBackOutline,
  chevronForwardOutline,
  closeOutline,
  expandOutline,
  refreshOutline,
  removeOutline,
} from 'ionicons/icons';
import { PictureGestures } from './picture-gestures';
import { PictureImage } from './picture-image';
import { type PicturePlace, WHOLE_PICTURE, pan, turnRight, zoomAt } from './picture-place';

/** The pictures of a licence, one at a time: enlarge, move, turn, page through. By finger, wheel, button and key. */
@Component({
  selector: 'app-picture-viewer',
  imports: [IonIcon, PictureGestures, PictureImage, TranslatePipe],
  templateUrl: './picture-viewer.html',
  styleUrl: './picture-viewer.css',
})
export class PictureViewer {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly pictures = input.required<readonly Picture[]>();
  readonly index = model(0);
  /** `expand`: offers the full screen; `close`: is the full screen. */
  readonly mode = input<'expand' | 'close'>('expand');
  readonly modeTapped = output();

  protected readonly icons = {
    zoomIn: addOutline,
    zoomOut: removeOutline,
    turn: refreshOutline,
    previous: chevronBackOutline,
    next: chevronForwardOutline,
    expand: expandOutline,
    close: closeOutline,
  };
  protected readonly at = computed(() => Math.min(this.index(), Math.max(0, this.pictures().length - 1)));
  protected readonly current = computed(() => this.pictures()[this.at()]);
  /** Starts whole again with every other picture. */
  protected readonly place = linkedSignal<string | undefined, PicturePlace>({
    source: () => this.current()?.id,
    computation: () => WHOLE_PICTURE,
  });
  protected readonly transform = computed(() => {
    const { x, y, scale, turn } = this.place();
    return `translate(-50%, -50%) translate(${x}px, ${y}px) scale(${scale}) rotate(${turn}deg)`;
  });
  protected readonly isTurned = computed(() => this.place().turn % 180 !== 0);

  protected zoom(factor: number, atX = 0, atY = 0): void {
    this.place.update((place) => zoomAt(place, factor, atX, atY));
  }

  protected move(byX: number, byY: number): void {
    const frame = this.#host.nativeElement.getBoundingClientRect();
    this.place.update((place) => pan(place, byX, byY, frame.width, frame.height));
  }

  protected turn(): void {
    this.place.update(turnRight);
  }

  protected go(by: number): void {
    const count = this.pictures().length;
    this.index.set((this.at() + by + count) % count);
  }

  protected press(event: KeyboardEvent): void {
    const step = 60;
    const isWhole = this.place().scale === 1;
    const keys: Record<string, () => void> = {
      '+': () => this.zoom(1.5),
      '-': () => this.zoom(1 / 1.5),
      r: () => this.turn(),
      ArrowLeft: () => (isWhole ? this.go(-1) : this.move(step, 0)),
      ArrowRight: () => (isWhole ? this.go(1) : this.move(-step, 0)),
      ArrowUp: () => this.move(0, step),
      ArrowDown: () => this.move(0, -step),
    };
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  }
}
