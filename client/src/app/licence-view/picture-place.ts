export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Area {
  readonly width: number;
  readonly height: number;
}

/** How a picture lies in its frame: moved by `x` and `y` px from the middle, enlarged `scale` times, turned clockwise. */
export interface PicturePlace extends Point {
  readonly scale: number;
  readonly turn: 0 | 90 | 180 | 270;
}

export const WHOLE_PICTURE: PicturePlace = { scale: 1, x: 0, y: 0, turn: 0 };
const MAX_SCALE = 8;

/** Enlarged by `factor` so that the point `at` (px from the middle of `frame`) stays where it is. */
export function zoomAt(place: PicturePlace, factor: number, at: Point, frame: Area): PicturePlace {
  const scale = Math.min(MAX_SCALE, Math.max(1, place.scale * factor));
  const real = scale / place.scale;
  return keepInside({ ...place, scale, x: at.x - (at.x - place.x) * real, y: at.y - (at.y - place.y) * real }, frame);
}

/** Moved by px, never further than its edge at the edge of the frame. */
export function pan(place: PicturePlace, by: Point, frame: Area): PicturePlace {
  return keepInside({ ...place, x: place.x + by.x, y: place.y + by.y }, frame);
}

/** A quarter turn clockwise, shown whole again. */
export function turnRight({ turn }: PicturePlace): PicturePlace {
  return { ...WHOLE_PICTURE, turn: ((turn + 90) % 360) as PicturePlace['turn'] };
}

function keepInside(place: PicturePlace, { width, height }: Area): PicturePlace {
  const limit = (value: number, size: number): number => {
    const most = ((place.scale - 1) * size) / 2;
    return Math.min(most, Math.max(-most, value)) || 0;
  };
  return { ...place, x: limit(place.x, width), y: limit(place.y, height) };
}
