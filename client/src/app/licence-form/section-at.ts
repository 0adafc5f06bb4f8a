import { lineElementId, SECTIONS, type SectionId, sectionElementId } from './form-sections';

/** How far below the top of the scrolled area a box counts as the one being read, in px. */
const READING_LINE_PX = 120;
/** Of the line itself; its fields have longer ones. */
const LINE_ID = /^line-[0-9a-f-]{36}$/;

/**
 * The section being read in the form within `page`: the one with the focus while it is in sight, the last one at the
 * foot of the form, which never reaches the reading line, else the one at that line.
 */
export function sectionAt(page: HTMLElement): SectionId {
  const area = areaOf(page);
  const focused = SECTIONS.find((section) => boxOf(page, section)?.contains(document.activeElement));
  if (focused && isInSight(boxOf(page, focused), area)) return focused;
  const last = SECTIONS.at(-1) ?? 'codes';
  const foot = boxOf(page, last)?.getBoundingClientRect().bottom;
  if (area && foot !== undefined && foot <= area.bottom) return last;
  const line = (area?.top ?? 0) + READING_LINE_PX;
  return SECTIONS.findLast((section) => isReached(boxOf(page, section), line)) ?? 'codes';
}

/**
 * The id by which a person is brought back to what they see now: of `field`, the one touched last, while it is in sight, else of
 * the commodity line or the box being read.
 */
export function placeAt(page: HTMLElement, field: string | null): string {
  const area = areaOf(page);
  if (field && isInSight(find(page, field), area)) return field;
  const section = sectionAt(page);
  const lines = section === '9-16' ? [...page.querySelectorAll(`[id^="${lineElementId('')}"]`)] : [];
  const readingLine = (area?.top ?? 0) + READING_LINE_PX;
  const read = lines.filter(({ id }) => LINE_ID.test(id)).findLast((line) => isReached(line, readingLine));
  return read?.id ?? sectionElementId(section);
}

/** Whether any of `element` is in the scrolled area of `page`. */
export function isSeen(page: HTMLElement, element: Element): boolean {
  return isInSight(element, areaOf(page));
}

/** The element of the page with this id. */
export function find(page: HTMLElement, id: string): HTMLElement | null {
  return page.querySelector(`#${CSS.escape(id)}`);
}

const areaOf = (page: HTMLElement): DOMRect | undefined => page.querySelector('ion-content')?.getBoundingClientRect();

const boxOf = (page: HTMLElement, section: SectionId): HTMLElement | null => find(page, sectionElementId(section));

const isReached = (element: Element | null, linePx: number): boolean =>
  element !== null && element.getBoundingClientRect().top <= linePx;

function isInSight(element: Element | null, area: DOMRect | undefined): boolean {
  if (!element || !area) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return top < area.bottom && bottom > area.top;
}
