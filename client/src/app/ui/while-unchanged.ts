import { computed, linkedSignal, untracked, type Signal } from '@angular/core';

/** `error` as long as the field still holds the value it was said of: somebody who mends it is not scolded on. */
export function whileUnchanged(error: Signal<string | undefined>, value: Signal<unknown>): Signal<string | undefined> {
  const faulty = linkedSignal({ source: error, computation: () => untracked(value) });
  return computed(() => (value() === faulty() ? error() : undefined));
}
