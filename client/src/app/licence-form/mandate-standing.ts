import { computed, inject, Service } from '@angular/core';
import { DraftEditor } from './draft-editor';
import { MandatesInForce } from './mandates-in-force';

/** The mandates of the draft that is open: those that can be chosen, and how the chosen one stands. Provided by the page. */
@Service({ autoProvided: false })
export class MandateStanding {
  readonly #editor = inject(DraftEditor);
  readonly mandates = inject(MandatesInForce).of(computed(() => this.#editor.draft()?.grantId ?? null));
  readonly chosenId = computed(() => this.#editor.content().mandateId ?? null);
  /** Chosen, but not in force today as far as this device knows: ended, over, or not begun. */
  readonly isOver = computed(() => {
    const id = this.chosenId();
    return id !== null && !this.mandates().some((mandate) => mandate.id === id);
  });
}
