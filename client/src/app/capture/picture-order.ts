import type { Picture } from '#domain/licence-content';

type Pictures = readonly Picture[];

/** `pictures` with `id` one page earlier (-1) or later (1) within its box; unchanged at either end. */
export function movePicture(pictures: Pictures, id: string, by: -1 | 1): Pictures {
  const picture = pictures.find((it) => it.id === id);
  const pages = pictures.filter(({ box }) => box === picture?.box);
  const other = picture && pages[pages.indexOf(picture) + by];
  if (!picture || !other) return pictures;
  return pictures.map((it) => (it === picture ? other : it === other ? picture : it));
}

/** `pictures` with `removed` back where it stands in `before`. */
export function restorePicture(pictures: Pictures, removed: Picture, before: Pictures): Pictures {
  if (pictures.some(({ id }) => id === removed.id)) return pictures;
  return pictures.toSpliced(
    before.findIndex(({ id }) => id === removed.id),
    0,
    removed,
  );
}
