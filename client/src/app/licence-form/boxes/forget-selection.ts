/**
 * Takes a selection away whose text was removed or is hidden. With hundreds of rows that are not laid out the browser would look
 * through all of them for the text nearest to it, again with every layout: most of the time a tap took.
 */
export function forgetSelection(): void {
  if (!document.activeElement?.matches('input, textarea')) document.getSelection()?.removeAllRanges();
}
