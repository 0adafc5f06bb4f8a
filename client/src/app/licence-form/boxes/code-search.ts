import { Service, signal } from '@angular/core';
import type * as Scope from '#reference/code-scope';
import type { CodeScope } from '#reference/code-scope';
import type * as Items from './code-items';
import type { CodeItem } from './code-items';

interface Loaded {
  readonly items: typeof Items;
  readonly scope: typeof Scope;
}

/** The commodity codes of the law, in a chunk of their own; nothing is found until it is loaded, which works offline. */
@Service()
export class CodeSearch {
  readonly #loaded = signal<Loaded | null>(null);

  constructor() {
    void Promise.all([import('./code-items'), import('#reference/code-scope')]).then(([items, scope]) =>
      this.#loaded.set({ items, scope }),
    );
  }

  /** Codes for the typed `text` in the scope of `country`, of any while it is null. */
  find(text: string, country: string | null): CodeItem[] {
    return this.#loaded()?.items.codeItemsFor(text, country) ?? [];
  }

  /** Null as long as it cannot be known. */
  scopeOf(code: string, country: string | null): CodeScope | null {
    return this.#loaded()?.scope.findScope(code, country) ?? null;
  }
}
