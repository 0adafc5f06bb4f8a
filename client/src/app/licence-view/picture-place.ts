/** How a picture lies in its frame: moved by `x` and `y` px from the middle, enlarged `scale` times, turned clockwise. */
export interface PicturePlace {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly turn: 0 | 90 | 180 | 270;
}

export const WHOLE_PICTURE: PicturePlace = { scale: 1, x: 0, y: 0, turn: 0 };
const MAX_SCALE = 8;

/** Enlarged by `factor` so that the point (`atX`, `atY`, px from the middle of the frame) stays where it is. */
export function zoomAt(place: PicturePlace, factor: number, atX = 0, atY = 0): PicturePlace {
  const scale = Math.min(MAX_SCALE, Math.max(1, place.scale * factor));
  if (scale === 1) return { ...place, scale, x: 0, y: 0 };
  const real = scale / place.scale;
  return { ...place, scale, x: atX - (atX - place.x) * real, y: atY - (atY - place.y) * real };
}

/** Moved by px, never so far that the frame of `width` x `height` px is left empty. */
export function pan(place: PicturePlace, byX: number, byY: number, width: number, height: number): PicturePlace {
  const limit = (value: number, size: number) => {
    const most = ((place.scale - 1) * size) / 2;
    return Math.min(most, Math.max(-most, value));
  };
  return { ...place, x: limit(place.x + byX, width), y: limit(place.y + byY, height) };
}

/** A quarter turn clockwise, shown whole again. */
export function turnRight({ turn }: PicturePlace): PicturePlace {
  return { ...WHOLE_PICTURE, turn: ((turn + 90) % 360) as PicturePlace['turn'] };
}
