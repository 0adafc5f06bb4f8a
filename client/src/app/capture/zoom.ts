/** How a picture is shown: enlarged `scale` times (1 fits the screen), its middle moved by x and y px. */
export interface Zoom {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Area {
  readonly width: number;
  readonly height: number;
}

/** The whole picture, in the middle. */
export const FIT: Zoom = { scale: 1, x: 0, y: 0 };

const MAX_SCALE = 8;

/** Enlarges by `factor` about the point (px from the middle of `area`), which stays where it is on the screen. */
export function zoomAt(
  zoom: Zoom,
  factor: number,
  point: { readonly x: number; readonly y: number },
  area: Area,
): Zoom {
  const scale = Math.min(MAX_SCALE, Math.max(1, zoom.scale * factor));
  const ratio = scale / zoom.scale;
  return clamp({ scale, x: point.x - (point.x - zoom.x) * ratio, y: point.y - (point.y - zoom.y) * ratio }, area);
}

/** Moves the picture, never further than its edge at the edge of the screen. */
export function pan(zoom: Zoom, dx: number, dy: number, area: Area): Zoom {
  return clamp({ ...zoom, x: zoom.x + dx, y: zoom.y + dy }, area);
}

function clamp({ scale, x, y }: Zoom, { width, height }: Area): Zoom {
  const within = (value: number, most: number): number => Math.min(most, Math.max(-most, value)) || 0;
  return { scale, x: within(x, ((scale - 1) * width) / 2), y: within(y, ((scale - 1) * height) / 2) };
}
