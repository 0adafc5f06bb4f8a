export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Area {
  readonly width: number;
  readonly height: number;
}

/**
 * How a picture lies in whatever frame shows it: `scale` px of the screen for each of its own, its middle moved by `x` and `y`
 * px from the middle of the frame, turned clockwise. A frame that grows or shrinks shows more or less of the same.
 */
export interface PicturePlace extends Point {
  readonly scale: number;
  readonly turn: 0 | 90 | 180 | 270;
}

/** Smaller than any frame: it settles as the whole picture. */
export const WHOLE_PICTURE: PicturePlace = { scale: 0, x: 0, y: 0, turn: 0 };
/** How much larger than the whole, or than as wide as the frame. */
const MAX_ENLARGEMENT = 8;
/** How much larger than the whole a picture is shown around a spot. */
const SPOT_ENLARGEMENT = 2.5;

/** A picture and the frame it is shown in, both in px. */
export interface Framing {
  readonly picture: Area;
  readonly frame: Area;
}

/** As wide as the frame, from its top: how one begins to read a page in a low frame. */
export function atFullWidth({ picture, frame }: Framing): PicturePlace {
  return { scale: frame.width / Math.max(1, picture.width), x: 0, y: Number.MAX_SAFE_INTEGER, turn: 0 };
}

/** The place nearest to `place` that fills the frame as far as the picture can. */
export function settle(place: PicturePlace, framing: Framing): PicturePlace {
  const scale = Math.max(place.scale, wholeScale(place, framing));
  const shown = shownArea({ ...place, scale }, framing);
  const limit = (value: number, most: number): number => Math.min(most, Math.max(-most, value)) || 0;
  const x = limit(place.x, Math.max(0, shown.width - framing.frame.width) / 2);
  return { ...place, scale, x, y: limit(place.y, Math.max(0, shown.height - framing.frame.height) / 2) };
}

/** Enlarged by `factor` so that the point `at` (px from the middle of the frame) stays where it is. */
export function zoomAt(place: PicturePlace, factor: number, at: Point, framing: Framing): PicturePlace {
  const most = Math.max(
    place.scale,
    MAX_ENLARGEMENT * Math.max(wholeScale(place, framing), widthScale(place, framing)),
  );
  const scale = Math.min(most, Math.max(wholeScale(place, framing), place.scale * factor));
  const real = scale / place.scale;
  return settle({ ...place, scale, x: at.x - (at.x - place.x) * real, y: at.y - (at.y - place.y) * real }, framing);
}

/** Moved by px, never further than its edge at the edge of the frame. */
export function pan(place: PicturePlace, by: Point, framing: Framing): PicturePlace {
  return settle({ ...place, x: place.x + by.x, y: place.y + by.y }, framing);
}

/** A quarter turn clockwise, shown whole again. */
export function turnRight({ turn }: PicturePlace): PicturePlace {
  return { ...WHOLE_PICTURE, turn: ((turn + 90) % 360) as PicturePlace['turn'] };
}

/** How large the picture is on the screen. */
export function shownArea(place: PicturePlace, { picture }: Framing): Area {
  const { width, height } = turned(picture, place);
  return { width: width * place.scale, height: height * place.scale };
}

/** The scale at which all of the picture is in the frame. */
export function wholeScale(place: PicturePlace, framing: Framing): number {
  return Math.min(widthScale(place, framing), framing.frame.height / turned(framing.picture, place).height);
}

const widthScale = (place: PicturePlace, { picture, frame }: Framing): number =>
  frame.width / turned(picture, place).width;

function turned({ width, height }: Area, { turn }: PicturePlace): Area {
  const [across, down] = turn % 180 === 0 ? [width, height] : [height, width];
  return { width: Math.max(1, across), height: Math.max(1, down) };
}

/** Where a spot of the picture (0 to 1 of its upright sides) lies, in px from the middle of the frame. */
export function pointOf(place: PicturePlace, spot: Point, framing: Framing): Point {
  const { x, y } = rotate(fromMiddle(spot, place.scale, framing), place.turn);
  return { x: x + place.x, y: y + place.y };
}

/** The spot of the picture at `at`, px from the middle of the frame; null beside the picture. */
export function spotAt(place: PicturePlace, at: Point, { picture }: Framing): Point | null {
  const { x, y } = rotate({ x: at.x - place.x, y: at.y - place.y }, -place.turn);
  const spot = { x: x / place.scale / picture.width + 0.5, y: y / place.scale / picture.height + 0.5 };
  return [spot.x, spot.y].every((part) => part >= 0 && part <= 1) ? spot : null;
}

/** Enlarged around a spot, which comes as near to the middle as the edges let it. */
export function aroundSpot({ turn }: PicturePlace, spot: Point, framing: Framing): PicturePlace {
  const scale = SPOT_ENLARGEMENT * wholeScale({ ...WHOLE_PICTURE, turn }, framing);
  const { x, y } = rotate(fromMiddle(spot, scale, framing), turn);
  return settle({ scale, turn, x: -x, y: -y }, framing);
}

const fromMiddle = (spot: Point, scale: number, { picture }: Framing): Point => ({
  x: (spot.x - 0.5) * picture.width * scale,
  y: (spot.y - 0.5) * picture.height * scale,
});

/** Clockwise by quarters, the y axis pointing down. */
function rotate({ x, y }: Point, turn: number): Point {
  switch ((turn + 360) % 360) {
    case 90:
      return { x: -y, y: x };
    case 180:
      return { x: -x, y: -y };
    case 270:
      return { x: y, y: -x };
    default:
      return { x, y };
  }
}
