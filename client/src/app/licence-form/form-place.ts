import { afterNextRender, DestroyRef, ElementRef, inject, Injector, Service, signal } from '@angular/core';
import { DraftEditor } from './draft-editor';
import type { SectionId } from './form-sections';
import { OpenLine } from './open-line';
import { find, isSeen, placeAt, sectionAt } from './section-at';

/** From the last scrolling to the device's database, in ms; where the cursor goes is written at once: the app may be killed any moment. */
const REMEMBER_AFTER_MS = 250;
const LINE_ID = /^line-([0-9a-f-]{36})/;
const CONTROLS = 'input, select, textarea';

/** Where a person is in the form, kept with the draft so that they are brought back there (B5). Provided by the page. */
@Service({ autoProvided: false })
export class FormPlace {
  readonly #editor = inject(DraftEditor);
  readonly #openLine = inject(OpenLine);
  readonly #injector = inject(Injector);
  readonly #page = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  #field: string | null = null;
  #isReturned = false;
  #timer?: ReturnType<typeof setTimeout>;
  #touch?: ReturnType<typeof setTimeout>;
  #frame = 0;
  #scroller?: HTMLElement | undefined;

  /** The box being read. */
  readonly section = signal<SectionId>('codes');

  constructor() {
    const rememberNow = (): void => void this.remember();
    const rememberHidden = (): void => void (document.visibilityState === 'hidden' && this.remember());
    window.addEventListener('pagehide', rememberNow);
    document.addEventListener('visibilitychange', rememberHidden);
    inject(DestroyRef).onDestroy(() => {
      window.removeEventListener('pagehide', rememberNow);
      document.removeEventListener('visibilitychange', rememberHidden);
      clearTimeout(this.#timer);
      clearTimeout(this.#touch);
      cancelAnimationFrame(this.#frame);
    });
  }

  /** The focus went to `target`. */
  touched(target: Element): void {
    this.#field = target.closest('[id]')?.id ?? this.#field;
    this.#look();
    clearTimeout(this.#touch);
    this.#touch = setTimeout(() => void this.remember());
  }

  /** The form was scrolled. */
  moved(): void {
    this.#look();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.remember(), REMEMBER_AFTER_MS);
  }

  /** Writes where the person is now. What cannot be written is no reason to disturb them. */
  async remember(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#isReturned) return;
    const place = { field: placeAt(this.#page, this.#field), scrollPx: Math.round(this.#scroller?.scrollTop ?? 0) };
    await this.#editor.rememberPlace(place).catch(() => undefined);
  }

  /** Brings the person back to where they were when the form was last open on this device. */
  async returnToLast(): Promise<void> {
    const { field, scrollPx } = this.#editor.draft()?.place ?? { field: null, scrollPx: 0 };
    await this.#draw(field);
    if (this.#scroller) this.#scroller.scrollTop = scrollPx;
    const element = field ? this.#findNearest(field) : null;
    if (element && !this.#isBackAt(element)) element.scrollIntoView({ block: this.#blockFor(element) });
    // A box can take the focus too, without a keyboard.
    element?.focus({ preventScroll: true });
    this.#isReturned = true;
    this.moved();
  }

  /** Goes to the element with this id and puts the cursor in its first field. @returns whether there is such an element */
  async goTo(id: string): Promise<boolean> {
    await this.#draw(id);
    this.#isReturned = true;
    const element = this.#findNearest(id);
    if (!element) return false;
    const control = element.matches(CONTROLS) ? element : element.querySelector<HTMLElement>(CONTROLS);
    element.scrollIntoView({ block: this.#blockFor(element) });
    control?.focus({ preventScroll: true });
    return true;
  }

  /** Opens the commodity line that `id` lies in and resolves once it is drawn. */
  async #draw(id: string | null): Promise<void> {
    const line = LINE_ID.exec(id ?? '')?.[1];
    if (line && this.#editor.content().commodities.some((it) => it.id === line)) this.#openLine.open(line);
    await new Promise<void>((resolve) => afterNextRender({ read: () => resolve() }, { injector: this.#injector }));
    this.#scroller = await this.#page.querySelector('ion-content')?.getScrollElement();
  }

  /** The element, or the line it was in: a species or country may have been taken out since. */
  #findNearest(id: string): HTMLElement | null {
    const line = LINE_ID.exec(id)?.[0];
    return find(this.#page, id) ?? (line ? find(this.#page, line) : null);
  }

  /** The boxes above may have another height than when the person left: the same px are not always the same place. */
  #isBackAt(element: HTMLElement): boolean {
    return element.matches(CONTROLS) ? isSeen(this.#page, element) : placeAt(this.#page, null) === element.id;
  }

  /** A field goes to the middle, away from what is docked; a box or line shows its beginning. */
  #blockFor(element: HTMLElement): ScrollLogicalPosition {
    return element.matches(CONTROLS) ? 'center' : 'start';
  }

  /** Many events come between two frames: one look is enough. */
  #look(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.section.set(sectionAt(this.#page)));
  }
}
