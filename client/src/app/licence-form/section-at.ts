import { SECTIONS, type SectionId, sectionElementId } from './form-sections';

/** How far below the top of the scrolled area a box counts as the one being read, in px. */
const READING_LINE_PX = 120;

/** The section at the reading line of the form within `page`; the first while none has reached it. */
export function sectionAt(page: HTMLElement): SectionId {
  const top = page.querySelector('ion-content')?.getBoundingClientRect().top ?? 0;
  const line = top + READING_LINE_PX;
  const reached = SECTIONS.filter((section) => {
    const box = page.querySelector(`[id="${sectionElementId(section)}"]`);
    return box !== null && box.getBoundingClientRect().top <= line;
  });
  return reached.at(-1) ?? 'codes';
}
