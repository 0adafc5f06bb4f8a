import { Component, effect, inject, input, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { TranslatePipe } from '@ngx-translate/core';
import { toLicenceLink } from '#domain/values/licence-link';
import { drawQr } from '../../ui/draw-qr';

/** Our own QR code of a licence: an officer's app opens it with it, and so does the camera of a phone. */
@Component({
  selector: 'app-licence-qr',
  imports: [TranslatePipe],
  template: `
    @if (hasFailed()) {
      <p role="alert">{{ 'licences.qr.failed' | translate }}</p>
    } @else if (address(); as source) {
      <img [src]="source" [alt]="'licences.qr.alt' | translate" />
      <div class="stack stack-tight">
        <p class="number">{{ licenceNumber() }}</p>
        @if (!isPrinted()) {
          <p class="small">{{ 'licences.qr.hint' | translate }}</p>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--app-space-4);
      align-items: center;
      min-height: 30mm;
      break-inside: avoid;
    }
    img {
      width: 30mm;
      height: 30mm;
      /* Read from paper: black on white in both appearances. */
      background: #fff;
    }
    div {
      flex: 1 1 180px;
    }
    .number {
      overflow-wrap: anywhere;
    }
    /* Beside the point of entry, and no higher: the form fits one page. */
    :host(.printed) {
      gap: var(--app-space-1);
      min-height: 0;
    }
    :host(.printed) img {
      width: 24mm;
      height: 24mm;
    }
  `,
  host: { '[class.printed]': 'isPrinted()' },
})
export class LicenceQr {
  readonly id = input.required<string>();
  readonly licenceNumber = input.required<string>();
  /** On the sheet, where there is little room. */
  readonly isPrinted = input(false);
  readonly #origin = inject(DOCUMENT).location.origin;
  protected readonly address = signal<string | null>(null);
  protected readonly hasFailed = signal(false);

  constructor() {
    effect(() => void this.#draw(toLicenceLink(this.#origin, this.id())));
  }

  async #draw(link: string): Promise<void> {
    try {
      this.address.set(await drawQr(link));
    } catch {
      this.hasFailed.set(true);
    }
  }
}
