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

/** `pictures` with `old` where `id` stands; at the end when that is gone. */
export function putBack(pictures: Pictures, id: string, old: Picture): Pictures {
  const others = pictures.filter((it) => it.id !== old.id || it.id === id);
  const at = others.findIndex((it) => it.id === id);
  return at < 0 ? [...others, old] : others.with(at, old);
}

/** `pictures` of which `id` shows the goods and their HS codes, or not. */
export function confirmGoods(pictures: Pictures, id: string, showsGoods: boolean): Pictures {
  return pictures.map((it) => (it.id === id ? { ...it, showsGoods } : it));
}
