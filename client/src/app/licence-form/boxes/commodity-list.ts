import { ApplicationRef, computed, inject, Service } from '@angular/core';
import type { Commodity, Measures } from '#domain/licence-content';
import { ID_MAKER } from '../../device/id-maker';
import { ToastService } from '../../ui/toast-service';
import { DraftEditor } from '../draft-editor';
import { lineElementId } from '../form-sections';
import { OpenLine } from '../open-line';
import { forgetSelection } from './forget-selection';
import { addLine, addPasted, changeLine, copyLine, moveLineTo, restoreLines } from './commodity-lines';

/** A licence holds no more (contract). */
const MOST_LINES = 500;

/** The commodity lines of the draft and what is done to them; the line one goes on with opens. Provided by the box. */
@Service({ autoProvided: false })
export class CommodityList {
  readonly #app = inject(ApplicationRef);
  readonly #editor = inject(DraftEditor);
  readonly #openLine = inject(OpenLine);
  readonly #toasts = inject(ToastService);
  readonly #newId = inject(ID_MAKER);

  readonly lines = computed(() => this.#editor.content().commodities);
  /** Whether each line has measures of its own. */
  readonly areMeasured = computed(() => this.#editor.content().measuredBy === 'commodity');
  /** A tap is being answered: what is drawn now is waited for, so that it should be little. */
  isAnswering = false;
  /** The line that is open to be typed in: the only one always is. */
  readonly openId = computed(() => (this.lines().length === 1 ? this.lines()[0]?.id : this.#openLine.id()) ?? null);

  /** How many more lines the licence can hold. */
  readonly room = computed(() => MOST_LINES - this.lines().length);

  change(id: string, changes: Partial<Commodity>): void {
    this.write(changeLine(this.lines(), id, changes));
  }

  measure({ id, measures }: Commodity, changes: Partial<Measures>): void {
    this.change(id, { measures: { ...measures, ...changes } });
  }

  /** Opens a closed line, closes the open one; drawn at once. */
  toggle(id: string): void {
    if (this.openId() === id) this.#openLine.close();
    else this.#openLine.open(id);
    this.#draw();
  }

  add(hsCode = ''): void {
    if (this.room() <= 0) return this.#toasts.tell('form.lines.full');
    const id = this.#newId();
    this.write(addLine(this.lines(), id, hsCode));
    this.goTo(id);
  }

  /** Adds lines of a spreadsheet, all closed; "Undo" takes all of them away again. */
  paste(pasted: readonly Commodity[]): void {
    const before = this.lines();
    this.write(addPasted(before, pasted));
    this.#openLine.close();
    const waiting = before.filter((line) => !this.lines().includes(line));
    const isPasted = ({ id }: Commodity): boolean => pasted.some((line) => line.id === id);
    const undo = (): void =>
      this.write(
        restoreLines(
          this.lines().filter((line) => !isPasted(line)),
          waiting,
          before,
        ),
      );
    const plural = new Intl.PluralRules('en').select(pasted.length);
    this.#toasts.undo(`form.paste.added.${plural}`, undo, { count: pasted.length });
    this.#draw();
    const first = document.getElementById(lineElementId(pasted[0]?.id ?? ''));
    first?.scrollIntoView({ block: 'start' });
    first?.querySelector<HTMLElement>('button, textarea')?.focus({ preventScroll: true });
  }

  copy(id: string): void {
    if (this.room() <= 0) return this.#toasts.tell('form.lines.full');
    const copyId = this.#newId();
    this.write(copyLine(this.lines(), id, copyId));
    this.goTo(copyId);
  }

  /** On to the line behind `line`; behind the last one, a new one with the same code. */
  goOn({ id, hsCode }: Commodity): void {
    const next = this.lines()[this.#placeOf(id) + 1];
    if (next) this.goTo(next.id);
    else this.add(hsCode);
  }

  moveTo(id: string, place: number): void {
    this.write(moveLineTo(this.lines(), id, place));
  }

  /** Takes a line away; "Undo" puts it back where it was. The focus goes to the line that is there now. */
  remove(line: Commodity): void {
    const before = this.lines();
    const place = this.#placeOf(line.id);
    this.write(before.filter((it) => it.id !== line.id));
    this.#toasts.undo('form.lines.removed', () => this.write(restoreLines(this.lines(), [line], before)), {
      number: place + 1,
    });
    const neighbour = this.lines()[Math.min(place, this.lines().length - 1)];
    this.#draw();
    document.getElementById(neighbour ? `${lineElementId(neighbour.id)}-toggle` : 'add-commodity')?.focus();
  }

  /** Opens a line with the cursor in its description. Drawn at once: a phone shows its keyboard only for a focus within the tap. */
  goTo(id: string): void {
    this.#openLine.open(id);
    this.#draw();
    document.getElementById(`${lineElementId(id)}-description`)?.focus({ preventScroll: true });
    document.getElementById(lineElementId(id))?.scrollIntoView({ block: 'start' });
  }

  write(commodities: readonly Commodity[]): void {
    this.#editor.change({ commodities });
  }

  /** Draws at once, within the tap. */
  #draw(): void {
    this.isAnswering = true;
    this.#app.tick();
    this.isAnswering = false;
    forgetSelection();
  }

  #placeOf(id: string): number {
    return this.lines().findIndex((line) => line.id === id);
  }
}
