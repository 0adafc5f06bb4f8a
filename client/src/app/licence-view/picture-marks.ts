import type { Signal, WritableSignal } from '@angular/core';
import type { Spot } from '#domain/correction/pin';

/** A numbered spot of a picture. */
export interface PictureMark {
  readonly number: number;
  readonly spot: Spot;
}

/** What is marked on the pictures of a page, and whether a tap marks more. Provided by pages where comments are pinned or read. */
export abstract class PictureMarks {
  abstract readonly marks: Signal<readonly PictureMark[]>;
  abstract readonly isPlacing: Signal<boolean>;
  /** The spot somebody asked to see; null once it is shown. */
  abstract readonly wanted: WritableSignal<Spot | null>;
  /** A spot was tapped. */
  abstract put(spot: Spot): void;
}
