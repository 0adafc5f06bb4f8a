import { ApplicationRef, Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { arrowDownOutline, arrowUpOutline, copyOutline, trashOutline } from 'ionicons/icons';
import type { Commodity } from '#domain/licence-content';
import { lineElementId } from '../form-sections';
import { CommodityList } from './commodity-list';
import { holdInPlace } from './hold-in-place';

/** From how many lines on a place in the list is chosen by its number as well. */
const LONG_LIST = 4;

/** What is done with a whole line: copied, moved, removed. */
@Component({
  selector: 'app-commodity-actions',
  imports: [IonIcon, TranslatePipe],
  templateUrl: 'commodity-actions.html',
  styleUrl: 'commodity-actions.css',
})
export class CommodityActions {
  readonly line = input.required<Commodity>();
  readonly number = input.required<number>();

  readonly #app = inject(ApplicationRef);
  readonly #list = inject(CommodityList);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly icons = { up: arrowUpOutline, down: arrowDownOutline, copy: copyOutline, remove: trashOutline };
  protected readonly count = computed(() => this.#list.lines().length);
  protected readonly isLong = computed(() => this.count() >= LONG_LIST);
  protected readonly placeId = computed(() => `${lineElementId(this.line().id)}-place`);
  /** All places once the person goes to choose one: hundreds of choices take long to draw. */
  readonly #areOffered = signal(false);
  protected readonly places = computed(() =>
    this.#areOffered() ? Array.from({ length: this.count() }, (_, index) => index + 1) : [this.number()],
  );
  /** The number of the line after it was moved, read out. */
  protected readonly movedTo = signal<number | null>(null);

  /** Drawn before the browser opens the list. */
  protected offerPlaces(): void {
    this.#areOffered.set(true);
    this.#app.tick();
  }

  protected copy(): void {
    this.#list.copy(this.line().id);
  }

  protected remove(): void {
    this.#list.remove(this.line());
  }

  /** The line stays where it is on the screen, the others pass it; the focus, lost with the moved element, comes back. */
  protected move(event: Event, number: number): void {
    const control = event.currentTarget as HTMLElement;
    holdInPlace(control, () => {
      this.#list.moveTo(this.line().id, number - 1);
      this.movedTo.set(number);
      this.#app.tick();
      const isUsable = !control.matches(':disabled');
      (isUsable ? control : this.#host.nativeElement.querySelector<HTMLElement>('button:enabled'))?.focus({
        preventScroll: true,
      });
    });
  }
}
