import { Component, computed, effect, type ElementRef, inject, signal, untracked, viewChild } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { LAST_BOX, MAX_PINS, type Pin } from '#domain/correction/pin';
import type { Commodity } from '#domain/licence-content';
import { KeepTyped } from '../ui/keep-typed';
import { ToastService } from '../ui/toast-service';
import { type BoxNumber, boxTitleKey } from './box-titles';
import { PinBoard } from './pin-board';

const BOXES = Array.from({ length: LAST_BOX }, (_, index) => (index + 1) as BoxNumber);
const isOfGoods = (box: number | null): boolean => box !== null && box >= 9 && box <= 16;

let count = 0;

/** The comments pinned so far, and the one that is being typed: its box, its commodity, its words. */
@Component({
  selector: 'app-pin-editor',
  imports: [KeepTyped, TranslatePipe],
  templateUrl: './pin-editor.html',
  styleUrls: ['./pin-list.css', './pin-editor.css'],
})
export class PinEditor {
  protected readonly board = inject(PinBoard);
  readonly #toasts = inject(ToastService);
  protected readonly boxes = BOXES;
  protected readonly most = MAX_PINS;
  protected readonly fieldId = `pin-${++count}`;
  protected readonly isWanting = signal(false);
  protected readonly lines = computed<readonly Commodity[]>(() =>
    isOfGoods(this.board.place().box) && this.board.content().commodities.length > 1
      ? this.board.content().commodities
      : [],
  );
  protected readonly pictureNumber = computed(() => {
    const spot = this.board.place().picture;
    return spot ? this.board.content().pictures.findIndex(({ id }) => id === spot.id) + 1 : 0;
  });
  protected readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('words');
  protected readonly kept = viewChild.required(KeepTyped);
  protected readonly boxField = viewChild.required<ElementRef<HTMLSelectElement>>('box');

  constructor() {
    // Where one tapped is known; what one wants to say there is typed next.
    let before = this.board.taps();
    effect(() => {
      const taps = this.board.taps();
      if (taps !== before) untracked(() => setTimeout(() => this.field().nativeElement.focus()));
      before = taps;
    });
  }

  protected titleOf(box: number): string {
    return boxTitleKey(box as BoxNumber);
  }

  protected setBox(value: string): void {
    const box = value ? Number(value) : null;
    this.board.place.update(({ picture }) => ({ box, line: null, picture }));
  }

  protected setLine(value: string): void {
    this.board.place.update((place) => ({ ...place, line: value || null }));
  }

  protected forgetSpot(): void {
    this.board.place.update((place) => ({ ...place, picture: null }));
  }

  /** @returns whether nothing is left half typed */
  add(): boolean {
    const isAdded = this.board.add();
    this.isWanting.set(!isAdded);
    if (isAdded) this.kept().sent();
    if (!isAdded) (this.board.place().box === null ? this.boxField() : this.field()).nativeElement.focus();
    return isAdded;
  }

  protected remove(pin: Pin, number: number): void {
    this.#toasts.undo('pins.removed', this.board.remove(pin), { number });
  }
}
