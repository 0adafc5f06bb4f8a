import { Directive, ElementRef, inject } from '@angular/core';

/** Arrow keys go from row to row of a list, Home and End to its ends; Enter follows the row's link as everywhere. */
@Directive({
  selector: '[appRowKeys]',
  exportAs: 'rowKeys',
  host: { '(keydown)': 'press($event)', '(focusin)': 'remember($event)' },
})
export class RowKeys {
  readonly #list = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** The row that had the focus last. */
  #last: EventTarget | null = null;

  /** Puts the focus on the first row. */
  focusFirst(): void {
    this.#links()[0]?.focus();
  }

  /** From the row that has or had the focus to the next or the one before; from nowhere to the first. */
  move(by: 1 | -1): void {
    const links = this.#links();
    const at = links.findIndex((link) => link === this.#last);
    if (at < 0) return this.focusFirst();
    // Coming back to the list begins where it was left.
    const isInside = links[at] === document.activeElement;
    links[isInside ? at + by : at]?.focus();
  }

  protected remember(event: FocusEvent): void {
    this.#last = event.target;
  }

  protected press(event: KeyboardEvent): void {
    const links = this.#links();
    const at = links.findIndex((link) => link === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    links[to]?.focus();
  }

  #links(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('a[href]')];
  }
}
