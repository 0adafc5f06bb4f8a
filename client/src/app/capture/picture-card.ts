import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { alertCircleOutline, arrowDownOutline, arrowUpOutline, refreshOutline, trashOutline } from 'ionicons/icons';
import type { Picture } from '#domain/licence-content';
import { findPictureFault } from '#domain/values/picture-fault';
import { PictureImage } from '../licence-view/picture-image';

/** What one does with a page from its card; also its label, `capture.<step>`. */
export type PictureStep = 'earlier' | 'later' | 'turn' | 'remove';

const STEPS: readonly { readonly name: PictureStep; readonly icon: string }[] = [
  { name: 'earlier', icon: arrowUpOutline },
  { name: 'later', icon: arrowDownOutline },
  { name: 'turn', icon: refreshOutline },
  { name: 'remove', icon: trashOutline },
];

/** One page: its thumbnail, which opens it in full, what is wrong with it, and its place among the pages. */
@Component({
  selector: 'app-picture-card',
  imports: [IonIcon, PictureImage, TranslatePipe],
  templateUrl: 'picture-card.html',
  styleUrl: 'picture-card.css',
})
export class PictureCard {
  readonly picture = input.required<Picture>();
  readonly number = input.required<number>();
  readonly count = input.required<number>();
  readonly isLocked = input(false);
  readonly isTurning = input(false);
  readonly opened = output();
  readonly stepped = output<PictureStep>();
  readonly confirmed = output<boolean>();
  readonly retakeWanted = output();
  readonly replaced = output<File>();
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  /** The pages of the paper must be readable; a mark, a stamp or a signature may be a small cutting. */
  protected readonly fault = computed(() => (this.picture().box === 2 ? findPictureFault(this.picture()) : null));
  protected readonly faultIcon = alertCircleOutline;
  protected readonly steps = computed(() => STEPS.map((step) => ({ ...step, isIdle: this.#isIdle(step.name) })));

  /** The button for `step` has the focus. */
  focus(step: PictureStep): void {
    this.#host.nativeElement.querySelector<HTMLElement>(`[data-step='${step}']`)?.focus();
  }

  /** A button with nothing to do stays, so that the focus does. */
  protected take(name: PictureStep): void {
    if (!this.#isIdle(name)) this.stepped.emit(name);
  }

  #isIdle(name: PictureStep): boolean {
    if (name === 'earlier') return this.number() === 1;
    return name === 'later' ? this.number() === this.count() : this.isTurning();
  }

  protected replace(input: HTMLInputElement): void {
    const [file] = input.files ?? [];
    input.value = '';
    if (file) this.replaced.emit(file);
  }
}
