import { Directive, ElementRef, inject, input, type OnInit } from '@angular/core';
import { KeptForm } from './kept-form';

/** Keeps the text of one field on the device while it is typed, under the name given; blank: it is not kept. */
@Directive({ selector: 'textarea[appKeepTyped]', exportAs: 'keepTyped', host: { '(input)': 'note()' } })
export class KeepTyped implements OnInit {
  readonly appKeepTyped = input.required<string>();
  readonly #field = inject<ElementRef<HTMLTextAreaElement>>(ElementRef).nativeElement;
  readonly #kept = new KeptForm<string>();

  async ngOnInit(): Promise<void> {
    const kept = await this.#kept.open(this.appKeepTyped());
    if (typeof kept !== 'string' || this.#field.value) return;
    this.#field.value = kept;
    // Whoever listens to the field learns it as if it were typed now.
    this.#field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** What was sent is not offered again. */
  sent(): void {
    this.#kept.sent();
  }

  protected note(): void {
    this.#kept.note(this.#field.value || null);
  }
}
