import { Component, computed, type ElementRef, inject, input, viewChild } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { PageKey } from './page-key';
import { PageKeys } from './page-keys';

/** How keys without a letter are written. */
const WRITTEN: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** A button that opens the list of the page's keys, with the switch that turns them off. */
@Component({
  selector: 'app-key-list',
  imports: [TranslatePipe],
  templateUrl: './key-list.html',
  styleUrl: './key-list.css',
})
export class KeyList {
  readonly keys = input.required<readonly PageKey[]>();
  protected readonly pageKeys = inject(PageKeys);
  protected readonly written = computed(() =>
    this.keys().map(({ keys, words }) => ({ keys: keys.map((key) => WRITTEN[key] ?? key), words })),
  );
  protected readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  open(): void {
    this.dialog().nativeElement.showModal();
  }
}
