/** What stands still at the top of the form, in px: the totals. */
const COVERED_PX = 68;

/**
 * Does `change`, which draws at once, and keeps `element` where it is on the screen, whatever grew or shrank above it; unless it
 * then hangs out of sight below: it goes up, as far as it has room.
 */
export function holdInPlace(element: HTMLElement, change: () => void): void {
  const area = element.closest('ion-content')?.shadowRoot?.querySelector('[part="scroll"]');
  const before = element.getBoundingClientRect().top;
  change();
  if (!area) return;
  const now = element.getBoundingClientRect();
  const sight = area.getBoundingClientRect();
  const hangsOut = before + now.height - sight.bottom;
  const top = hangsOut > 0 ? Math.max(before - hangsOut, Math.min(before, sight.top + COVERED_PX)) : before;
  // All at once: each step of its own would be laid out anew.
  if (now.top !== top) area.scrollBy({ top: now.top - top, behavior: 'instant' });
}
