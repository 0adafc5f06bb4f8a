import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { closeOutline } from 'ionicons/icons';
import { MatchedText } from './matched-text';
import { filterItems, toSearchable, toSections, type PickerItem } from './picker-filter';

/** Rows drawn at once; of thousands, typing finds the others. */
const SHOWN_ROWS = 40;

/**
 * Chooses one of many by typing: an ARIA combobox with a listbox, its label and its hint. What belongs beside the box stands in
 * the slot `beside`.
 * With `searchesOutside` the items are what a search elsewhere found for the text `typed` emits.
 */
@Component({
  selector: 'app-picker',
  imports: [IonIcon, MatchedText, TranslatePipe],
  templateUrl: 'picker.html',
  styleUrl: 'picker.css',
  host: { class: 'field' },
})
export class Picker {
  readonly items = input.required<readonly PickerItem[]>();
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  /** The value chosen now, shown by its label. */
  readonly value = input<string | null>(null);
  readonly placeholder = input('');
  readonly hint = input('');
  readonly invalid = input(false);
  readonly required = input(false);
  readonly disabled = input(false);
  readonly searchesOutside = input(false);
  /** Of an element that says more, such as an error. */
  readonly describedBy = input('');
  /** Whether leaving the box empty takes the choice back. */
  readonly clearable = input(false);
  readonly autocomplete = input('off');
  /** What to do when nothing is found. */
  readonly emptyText = input('');
  /** Offered behind all that is found, and when nothing is. */
  readonly lastItem = input<PickerItem | null>(null);
  readonly picked = output<PickerItem>();
  readonly typed = output<string>();
  readonly cleared = output();
  /** The last item was taken; with what was typed before. */
  readonly lastPicked = output<string>();

  protected readonly text = signal<string | null>(null);
  protected readonly isOpen = signal(false);
  protected readonly active = signal(0);
  protected readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly clearIcon = closeOutline;
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);

  readonly #searchable = computed(() => toSearchable(this.items()));
  protected readonly found = computed(() =>
    this.searchesOutside() ? [...this.items()] : filterItems(this.#searchable(), this.text() ?? ''),
  );
  protected readonly shown = computed(() => {
    const last = this.lastItem();
    return [...this.found().slice(0, SHOWN_ROWS), ...(last ? [last] : [])];
  });
  protected readonly sections = computed(() => toSections(this.shown()));
  protected readonly hiddenCount = computed(() => this.found().length - SHOWN_ROWS);
  /** What the box says: the typed text while searching, else the label of the chosen item. */
  protected readonly boxText = computed(
    () => this.text() ?? this.items().find(({ value }) => value === this.value())?.label ?? '',
  );

  protected readonly canClear = computed(
    () => !this.disabled() && Boolean(this.text() || (this.text() === null && this.clearable() && this.boxText())),
  );

  protected optionId(index: number): string {
    return `${this.fieldId()}-option-${index}`;
  }

  protected type(text: string): void {
    this.text.set(text);
    this.open();
    this.typed.emit(text);
  }

  /** Takes back what was typed, else what was chosen. */
  protected clear(): void {
    if (this.text()) this.type('');
    else this.cleared.emit();
    this.box().nativeElement.focus();
  }

  protected open(): void {
    if (this.disabled() || this.isOpen()) return void this.active.set(0);
    const chosen = this.shown().findIndex(({ value }) => value === this.value());
    this.active.set(Math.max(chosen, 0));
    this.isOpen.set(true);
    afterNextRender(() => this.#bringIntoView(), { injector: this.#injector });
  }

  protected readonly descriptions = computed(() =>
    [this.hint() && `${this.fieldId()}-hint`, this.describedBy()].filter(Boolean).join(' '),
  );

  /** Left, by Tab or by a tap elsewhere. */
  protected leave(): void {
    if (this.clearable() && this.text() === '' && this.value() !== null) this.cleared.emit();
    this.close();
  }

  protected close(): void {
    this.isOpen.set(false);
    this.text.set(null);
  }

  protected pick(item: PickerItem | undefined): void {
    if (!item) return;
    const typed = this.text() ?? '';
    this.close();
    if (item === this.lastItem()) this.lastPicked.emit(typed);
    else this.picked.emit(item);
  }

  protected press(event: KeyboardEvent): void {
    const steps: Record<string, () => void> = {
      ArrowDown: () => this.#move(1),
      ArrowUp: () => this.#move(-1),
      Enter: () => this.pick(this.shown()[this.active()]),
      Escape: () => this.close(),
    };
    const step = steps[event.key];
    const isClosed = !this.isOpen();
    if (!step || (isClosed && (event.key === 'Enter' || event.key === 'Escape'))) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  }

  #move(by: number): void {
    if (!this.isOpen()) return this.open();
    const count = this.shown().length;
    if (count === 0) return;
    this.active.update((at) => (at + by + count) % count);
    const row = this.#host.nativeElement.querySelector(`#${CSS.escape(this.optionId(this.active()))}`);
    row?.scrollIntoView({ block: 'nearest' });
  }

  /** The on-screen keyboard takes half of a phone: the box goes to the top, so that its list is seen above the keyboard. */
  #bringIntoView(): void {
    const hasKeyboardOnScreen = matchMedia('(pointer: coarse)').matches;
    this.#host.nativeElement.scrollIntoView({ block: hasKeyboardOnScreen ? 'start' : 'nearest' });
  }
}
