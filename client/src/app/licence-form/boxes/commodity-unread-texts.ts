import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import { DraftRepository } from '../../storage/draft-repository';
import { DraftEditor } from '../draft-editor';
import { lineElementId } from '../form-sections';
import { keepSame } from '../keep-same';

type Texts = Readonly<Record<string, string | null>>;

/** From the first keystroke not yet written to the device's database, in ms. */
const WRITE_AFTER_MS = 200;

/**
 * What was typed into fields of boxes 9 to 16 and is no number or code. It is no part of the licence, but is kept with the draft,
 * so that it stands in its field again when the line is opened, and after a reload. Provided by the box.
 */
@Service({ autoProvided: false })
export class CommodityUnreadTexts {
  readonly #editor = inject(DraftEditor);
  readonly #drafts = inject(DraftRepository);
  readonly #typed = signal<Texts>({});
  readonly #texts = computed<Texts>(() => ({ ...this.#editor.draft()?.unread, ...this.#typed() }), {
    equal: (one, other) => keepSame(one, other) === one,
  });
  #unwritten: Texts = {};
  #timer?: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const write = (): void => void this.#write();
    document.addEventListener('visibilitychange', write);
    window.addEventListener('pagehide', write);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', write);
      window.removeEventListener('pagehide', write);
      write();
    });
  }

  /** The text in the field, undefined while what it holds can be read. */
  of(fieldId: string): string | undefined {
    return this.#texts()[fieldId] ?? undefined;
  }

  /** How many fields of the line hold such a text. */
  countIn(lineId: string): number {
    const start = `${lineElementId(lineId)}-`;
    return Object.entries(this.#texts()).filter(([fieldId, text]) => text !== null && fieldId.startsWith(start)).length;
  }

  /** Keeps the text of a field; null once it can be read. */
  keep(fieldId: string, text: string | null): void {
    if ((this.of(fieldId) ?? null) === text) return;
    this.#typed.update((typed) => ({ ...typed, [fieldId]: text }));
    this.#unwritten = { ...this.#unwritten, [fieldId]: text };
    this.#timer ??= setTimeout(() => void this.#write(), WRITE_AFTER_MS);
  }

  /** Those that could not be written are tried again with the next. */
  async #write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const texts = this.#unwritten;
    if (!Object.keys(texts).length || this.#editor.isLocked()) return;
    this.#unwritten = {};
    try {
      await this.#drafts.keepUnread(this.#editor.id, texts);
    } catch {
      this.#unwritten = { ...texts, ...this.#unwritten };
    }
  }
}
