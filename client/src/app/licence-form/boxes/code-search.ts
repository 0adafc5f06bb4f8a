import { Service, signal } from '@angular/core';
import type * as Reference from '#reference/commodity-codes';
import type * as Items from './code-items';
import type { CodeItem } from './code-items';

interface Loaded {
  readonly items: typeof Items;
  readonly reference: typeof Reference;
}

/** The commodity codes of the law, in a chunk of their own; nothing is found until it is loaded, which works offline. */
@Service()
export class CodeSearch {
  readonly #loaded = signal<Loaded | null>(null);

  constructor() {
    void Promise.all([import('./code-items'), import('#reference/commodity-codes')]).then(([items, reference]) =>
      this.#loaded.set({ items, reference }),
    );
  }

  /** Codes for the typed `text`, those of `country` first. */
  find(text: string, country: string | null): CodeItem[] {
    const loaded = this.#loaded();
    return loaded ? loaded.items.codeItemsFor(text, country, loaded.reference.isInScope) : [];
  }

  /** The words of the law for `code`, or for the heading it is under; blank when it has none. */
  describe(code: string): string {
    const all = this.#loaded()?.reference.COMMODITY_CODES ?? [];
    const listed = all.filter((item) => code.startsWith(item.code)).sort((a, b) => b.code.length - a.code.length);
    return listed[0]?.description ?? '';
  }

  /** True while it cannot be known: no country, or nothing loaded. */
  isInScope(code: string, country: string | null): boolean {
    const loaded = this.#loaded();
    return !loaded || !country || loaded.reference.isInScope(code, country);
  }
}
