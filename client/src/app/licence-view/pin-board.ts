import { computed, inject, Service, signal } from '@angular/core';
import { MAX_PINS, type Pin, type Spot } from '#domain/correction/pin';
import { BLANK_CONTENT, type LicenceContent } from '#domain/licence-content';
import { ID_MAKER } from '../device/id-maker';
import { type PictureMark, PictureMarks } from './picture-marks';

/** Where a comment that is being typed stands; no box while none is chosen. */
export type PinPlace = Pick<Pin, 'line' | 'picture'> & { readonly box: number | null };

const NOWHERE: PinPlace = { box: null, line: null, picture: null };

/** The comments an officer pins on boxes and spots of the pictures before returning a licence. Provided by the page. */
@Service({ autoProvided: false })
export class PinBoard extends PictureMarks {
  readonly #makeId = inject(ID_MAKER);
  readonly #pins = signal<readonly Pin[]>([]);
  /** The licence whose comments these are. */
  readonly licenceId = signal('');

  readonly pins = this.#pins.asReadonly();
  /** Comments of a return before, marked while none are being pinned. */
  readonly earlier = signal<readonly Pin[]>([]);
  /** Whether "Return for correction" is chosen: boxes and pictures take comments. */
  readonly isPlacing = signal(false);
  readonly wanted = signal<Spot | null>(null);
  readonly place = signal<PinPlace>(NOWHERE);
  readonly words = signal('');
  /** Counts the places chosen outside the form: its field takes the focus then. */
  readonly taps = signal(0);
  readonly isFull = computed(() => this.#pins().length >= MAX_PINS);
  /** What is commented on. */
  readonly content = signal<LicenceContent>(BLANK_CONTENT);

  readonly marks = computed<readonly PictureMark[]>(() => {
    const begun = this.place().picture;
    const typed = begun && this.isPlacing() ? [{ number: this.#pins().length + 1, spot: begun }] : [];
    return [...toMarks(this.isPlacing() ? this.#pins() : this.earlier()), ...typed];
  });

  /** What was pinned belongs to one licence. */
  beginFor(licenceId: string): void {
    if (this.licenceId() === licenceId) return;
    this.licenceId.set(licenceId);
    this.#pins.set([]);
    this.isPlacing.set(false);
    this.#forgetTyped();
  }

  /** A decision that came too late brings its comments back, unless others were pinned meanwhile. */
  takeBack(pins: readonly Pin[]): void {
    if (!this.#pins().length) this.#pins.set(pins);
  }

  /** A spot was tapped: of the box the picture is in until another one is chosen. */
  put(spot: Spot): void {
    const boxOfPicture = this.content().pictures.find(({ id }) => id === spot.id)?.box ?? null;
    this.place.update(({ box, line }) => ({ box: box ?? boxOfPicture, line, picture: spot }));
    this.taps.update((count) => count + 1);
  }

  /** A box was chosen in the data. */
  choose(box: number): void {
    this.place.update(({ picture }) => ({ box, line: null, picture }));
    this.taps.update((count) => count + 1);
  }

  /** Pins what was typed. @returns false when its box or its words are missing */
  add(): boolean {
    const { box, line, picture } = this.place();
    const words = this.words().trim();
    if (!words || box === null || this.isFull()) return false;
    this.#pins.update((pins) => [...pins, { id: this.#makeId(), box, line, picture, words }]);
    this.#forgetTyped();
    return true;
  }

  /** Words are typed that are not pinned yet. */
  isBegun(): boolean {
    return this.words().trim() !== '';
  }

  /** @returns what puts it back where it was */
  remove(pin: Pin): () => void {
    const before = this.#pins();
    const index = before.indexOf(pin);
    this.#pins.set(before.filter((it) => it !== pin));
    return () => this.#pins.update((pins) => pins.toSpliced(index, 0, pin));
  }

  #forgetTyped(): void {
    this.place.set(NOWHERE);
    this.words.set('');
  }
}

/** The spots among the comments, with their numbers. */
export function toMarks(pins: readonly Pin[]): PictureMark[] {
  return pins.flatMap(({ picture }, index) => (picture ? [{ number: index + 1, spot: picture }] : []));
}
