import { Component, computed, type ElementRef, input, linkedSignal, model, output, viewChild } from '@angular/core';
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
  scanOutline,
} from 'ionicons/icons';
import { PictureGestures } from './picture-gestures';
import { PictureImage } from './picture-image';
import { type Area, type PicturePlace, type Point, WHOLE_PICTURE, pan, turnRight, zoomAt } from './picture-place';

/** What one press of a button or key enlarges by. */
const STEP = 1.5;
/** What one press of an arrow key moves by, in px. */
const ARROW_PX = 60;
const MIDDLE: Point = { x: 0, y: 0 };

/** The pictures of a licence, one at a time: enlarge, move, turn, page through. By finger, wheel, button and key. */
@Component({
  selector: 'app-picture-viewer',
  imports: [IonIcon, PictureGestures, PictureImage, TranslatePipe],
  templateUrl: './picture-viewer.html',
  styleUrl: './picture-viewer.css',
  host: { '(keydown)': 'press($event)' },
})
export class PictureViewer {
  readonly pictures = input.required<readonly Picture[]>();
  readonly index = model(0);
  /** `expand`: offers the full screen; `close`: is the full screen. */
  readonly mode = input<'expand' | 'close'>('expand');
  readonly modeTapped = output();

  protected readonly icons = {
    zoomIn: addOutline,
    zoomOut: removeOutline,
    fit: scanOutline,
    turn: refreshOutline,
    previous: chevronBackOutline,
    next: chevronForwardOutline,
    expand: expandOutline,
    close: closeOutline,
  };
  protected readonly step = STEP;
  protected readonly frame = viewChild<ElementRef<HTMLElement>>('frame');
  protected readonly isFullScreen = computed(() => this.mode() === 'close');
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

  protected zoom(factor: number, at = MIDDLE): void {
    this.place.update((place) => zoomAt(place, factor, at, this.#area()));
  }

  protected move(by: Point): void {
    this.place.update((place) => pan(place, by, this.#area()));
  }

  protected fit(): void {
    this.place.set(WHOLE_PICTURE);
  }

  protected turn(): void {
    this.place.update(turnRight);
  }

  protected go(by: number): void {
    const count = this.pictures().length;
    this.index.set((this.at() + by + count) % count);
  }

  protected press(event: KeyboardEvent): void {
    const isWhole = this.place().scale === 1;
    const keys: Record<string, () => void> = {
      '+': () => this.zoom(STEP),
      '=': () => this.zoom(STEP),
      '-': () => this.zoom(1 / STEP),
      '0': () => this.fit(),
      r: () => this.turn(),
      ArrowLeft: () => (isWhole ? this.go(-1) : this.move({ x: ARROW_PX, y: 0 })),
      ArrowRight: () => (isWhole ? this.go(1) : this.move({ x: -ARROW_PX, y: 0 })),
      ArrowUp: () => this.move({ x: 0, y: ARROW_PX }),
      ArrowDown: () => this.move({ x: 0, y: -ARROW_PX }),
    };
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  }

  #area(): Area {
    return this.frame()?.nativeElement.getBoundingClientRect() ?? { width: 0, height: 0 };
  }
}
