import { SECTIONS, type SectionId, sectionElementId } from './form-sections';

/** How far below the top of the scrolled area a box counts as the one being read, in px. */
const READING_LINE_PX = 120;

/**
 * The section being read in the form within `page`: the one with the focus while it is in sight, the last one at the
 * foot of the form, which never reaches the reading line, else the one at that line.
 */
export function sectionAt(page: HTMLElement): SectionId {
  const area = page.querySelector('ion-content')?.getBoundingClientRect();
  const focused = SECTIONS.find((section) => boxOf(page, section)?.contains(document.activeElement));
  if (focused && isInSight(boxOf(page, focused), area)) return focused;
  const last = SECTIONS.at(-1) ?? 'codes';
  const foot = boxOf(page, last)?.getBoundingClientRect().bottom;
  if (area && foot !== undefined && foot <= area.bottom) return last;
  const line = (area?.top ?? 0) + READING_LINE_PX;
  const reached = SECTIONS.filter((section) => {
    const box = boxOf(page, section);
    return box !== null && box.getBoundingClientRect().top <= line;
  });
  return reached.at(-1) ?? 'codes';
}

function boxOf(page: HTMLElement, section: SectionId): HTMLElement | null {
  return page.querySelector(`[id="${sectionElementId(section)}"]`);
}

function isInSight(box: HTMLElement | null, area: DOMRect | undefined): boolean {
  if (!box || !area) return false;
  const { top, bottom } = box.getBoundingClientRect();
  return top < area.bottom && bottom > area.top;
}
