/**
 * Does `change`, which draws at once, and keeps `element` where it is on the screen, whatever grew or shrank above it. What
 * then hangs out of sight below is brought up.
 */
export function holdInPlace(element: HTMLElement, change: () => void): void {
  const before = element.getBoundingClientRect().top;
  change();
  const moved = element.getBoundingClientRect().top - before;
  const area = element.closest('ion-content')?.shadowRoot?.querySelector('[part="scroll"]');
  if (moved) area?.scrollBy({ top: moved, behavior: 'instant' });
  element.scrollIntoView({ block: 'nearest' });
}
