/** A spot of a picture: `id` is its SHA-256; `x` and `y` are 0 to 1 of its upright width and height, from the top left. */
export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A comment of the authority pinned on a box of the paper form, 1 to 18, of one commodity line or all, or on a spot of a picture. */
export interface Pin {
  readonly id: string;
  readonly box: number;
  readonly line: string | null;
  readonly picture: Spot | null;
  readonly words: string;
}

/** What the importer answers to a pin. */
export interface PinAnswer {
  readonly pinId: string;
  readonly words: string;
}

/** Why the importer changed a box that no pin is on. */
export interface Explanation {
  readonly box: number;
  readonly words: string;
}

/** Pins of one return, at most. */
export const MAX_PINS = 50;
/** The last box of the paper form. */
export const LAST_BOX = 18;
