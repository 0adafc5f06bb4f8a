import { Service, signal } from '@angular/core';

/** How long a message stands unless it is held by pointer or focus. */
export const TOAST_MS = 10_000;

export interface Toast {
  readonly id: number;
  readonly messageKey: string;
  readonly params: Record<string, string | number>;
  /** What takes the step back; null when there is none. */
  readonly undo: (() => unknown) | null;
}

/** Short messages at the foot of the screen. Doing and offering "Undo" takes the place of asking "Are you sure?". */
@Service()
export class ToastService {
  readonly #toast = signal<Toast | null>(null);
  /** The message shown now; a newer one takes its place. */
  readonly toast = this.#toast.asReadonly();
  #count = 0;

  /** Says `messageKey`. */
  tell(messageKey: string, params: Record<string, string | number> = {}): void {
    this.#toast.set({ id: ++this.#count, messageKey, params, undo: null });
  }

  /** Says `messageKey` with a button that calls `undo`. */
  undo(messageKey: string, undo: () => unknown, params: Record<string, string | number> = {}): void {
    this.#toast.set({ id: ++this.#count, messageKey, params, undo });
  }

  /** Takes the message away, unless a newer one stands there. */
  close(id: number): void {
    if (this.#toast()?.id === id) this.#toast.set(null);
  }
}
