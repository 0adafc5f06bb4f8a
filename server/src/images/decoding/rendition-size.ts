/** Renditions: name and longest side in px. */
export const RENDITION_PX = { thumb: 320, page: 2000 } as const;
export type RenditionSize = keyof typeof RENDITION_PX;
