import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  model,
  output,
  untracked,
  viewChild,
} from '@angular/core';
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
import { PictureMarks } from './picture-marks';
import { observeArea } from './observe-area';
import {
  aroundSpot,
  atFullWidth,
  type Framing,
  pan,
  type PicturePlace,
  type Point,
  pointOf,
  settle,
  shownArea,
  spotAt,
  turnRight,
  WHOLE_PICTURE,
  wholeScale,
  zoomAt,
} from './picture-place';

/** What one press of a button or key enlarges by. */
const STEP = 1.5;
/** What one press of an arrow key moves by, in px. */
const ARROW_PX = 60;
/** What a double tap enlarges by. */
const DOUBLE_TAP = 2.5;
const MIDDLE: Point = { x: 0, y: 0 };

/** How each picture, by its id, was left. */
export type PicturePlaces = Readonly<Record<string, PicturePlace>>;

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
  /** How a picture begins: all of it, or as wide as the frame from the top. */
  readonly fit = input<'whole' | 'width'>('whole');
  /** Nothing behind it scrolls: one finger and the wheel are the picture's. */
  readonly isAlone = input(false);
  /** Each picture is as it was left when one comes back to it. */
  readonly places = model<PicturePlaces>({});

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
  readonly step = STEP;
  protected readonly frame = viewChild<ElementRef<HTMLElement>>('frame');
  protected readonly isFullScreen = computed(() => this.mode() === 'close');
  protected readonly at = computed(() => Math.min(this.index(), Math.max(0, this.pictures().length - 1)));
  protected readonly current = computed(() => this.pictures()[this.at()]);
  readonly #area = observeArea(computed(() => this.frame()?.nativeElement));
  readonly #framing = computed<Framing>(() => {
    const { widthPx = 1, heightPx = 1 } = this.current() ?? {};
    return { picture: { width: widthPx, height: heightPx }, frame: this.#area() };
  });
  readonly #start = computed(() =>
    settle(this.fit() === 'width' ? atFullWidth(this.#framing()) : WHOLE_PICTURE, this.#framing()),
  );
  protected readonly place = computed(() => {
    const left = this.places()[this.current()?.id ?? ''];
    return left ? settle(left, this.#framing()) : this.#start();
  });
  readonly #shown = computed(() => shownArea(this.place(), this.#framing()));
  protected readonly isAcross = computed(() => this.#shown().width <= this.#area().width + 1);
  protected readonly isMovable = computed(() => !this.isAcross() || this.#shown().height > this.#area().height + 1);
  protected readonly transform = computed(() => {
    const { x, y, turn } = this.place();
    const scale = this.place().scale / wholeScale(this.place(), this.#framing());
    return `translate(-50%, -50%) translate(${x}px, ${y}px) scale(${scale}) rotate(${turn}deg)`;
  });
  protected readonly isTurned = computed(() => this.place().turn % 180 !== 0);

  readonly #marks = inject(PictureMarks, { optional: true });
  protected readonly isPlacing = computed(() => this.#marks?.isPlacing() ?? false);
  protected readonly marks = computed(() => {
    const here = this.#marks?.marks().filter(({ spot }) => spot.id === this.current()?.id) ?? [];
    return here.map(({ number, spot }) => {
      const { x, y } = pointOf(this.place(), spot, this.#framing());
      return { number, at: `${x}px ${y}px` };
    });
  });

  constructor() {
    effect(() => this.#goToSpot());
  }

  /** A tap names a spot while comments are pinned. */
  protected mark(at: Point): void {
    const { id } = this.current() ?? {};
    const spot = this.isPlacing() && id && spotAt(this.place(), at, this.#framing());
    if (spot) this.#marks?.put({ id, ...spot });
  }

  zoom(factor: number, at = MIDDLE): void {
    this.#leave(zoomAt(this.place(), factor, at, this.#framing()));
  }

  /** A double tap enlarges there; the next one goes back to how it began. */
  protected zoomOrBack(at: Point): void {
    if (this.isPlacing()) return;
    const isEnlarged = this.place().scale > this.#start().scale * 1.05;
    if (isEnlarged) this.#leave({ ...this.#start(), turn: this.place().turn });
    else this.zoom(DOUBLE_TAP, at);
  }

  protected move(by: Point): void {
    this.#leave(pan(this.place(), by, this.#framing()));
  }

  showWhole(): void {
    this.#leave({ ...WHOLE_PICTURE, turn: this.place().turn });
  }

  turn(): void {
    this.#leave(turnRight(this.place()));
  }

  /** From there on the arrow keys are the picture's. */
  focus(): void {
    this.frame()?.nativeElement.focus();
  }

  protected go(by: number): void {
    const count = this.pictures().length;
    this.index.set((this.at() + by + count) % count);
  }

  protected press(event: KeyboardEvent): void {
    const keys: Record<string, () => void> = {
      '+': () => this.zoom(STEP),
      '=': () => this.zoom(STEP),
      '-': () => this.zoom(1 / STEP),
      '0': () => this.showWhole(),
      r: () => this.turn(),
      ...(this.isPlacing() && event.target === this.frame()?.nativeElement && { Enter: () => this.mark(MIDDLE) }),
      ArrowLeft: () => (this.isAcross() ? this.go(-1) : this.move({ x: ARROW_PX, y: 0 })),
      ArrowRight: () => (this.isAcross() ? this.go(1) : this.move({ x: -ARROW_PX, y: 0 })),
      ArrowUp: () => this.move({ x: 0, y: ARROW_PX }),
      ArrowDown: () => this.move({ x: 0, y: -ARROW_PX }),
    };
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  }

  /** The spot that is to be looked at, once, when the frame has its size. */
  #goToSpot(): void {
    const spot = this.#marks?.wanted();
    const index = spot ? this.pictures().findIndex(({ id }) => id === spot.id) : -1;
    const picture = this.pictures()[index];
    const frame = this.#area();
    // One px stands for a frame that is not measured yet.
    if (!spot || !picture || frame.width <= 1) return;
    const framing = { picture: { width: picture.widthPx, height: picture.heightPx }, frame };
    untracked(() => {
      this.index.set(index);
      const left = this.places()[picture.id] ?? WHOLE_PICTURE;
      this.places.update((places) => ({ ...places, [picture.id]: aroundSpot(left, spot, framing) }));
      this.#marks?.wanted.set(null);
    });
  }

  #leave(place: PicturePlace): void {
    const { id } = this.current() ?? {};
    if (id) this.places.update((places) => ({ ...places, [id]: place }));
  }
}
