import { Component, effect, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { ImageRepository } from '../storage/image-repository';

/** A picture by its id, from this device, else as the server renders it. Its object URL lives as long as it is shown. */
@Component({
  selector: 'app-stored-picture',
  imports: [TranslatePipe],
  template: `
    @if (url(); as source) {
      <img [src]="source" [alt]="alt()" draggable="false" decoding="async" (error)="fail()" />
    } @else {
      <span class="none">
        <span class="visually-hidden">{{ alt() }}</span>
        <span class="small muted">{{ (isMissing() ? 'ui.pictureMissing' : 'ui.loading') | translate }}</span>
      </span>
    }
  `,
  styles: `
    :host {
      display: block;
      overflow: hidden;
      background: var(--app-sunken);
    }
    img {
      display: block;
      width: 100%;
      height: 100%;
      object-fit: var(--picture-fit, cover);
    }
    .none {
      display: grid;
      place-items: center;
      height: 100%;
      padding: var(--app-space-2);
      text-align: center;
    }
  `,
})
export class StoredPicture {
  readonly pictureId = input.required<string>();
  readonly alt = input.required<string>();
  readonly #images = inject(ImageRepository);
  protected readonly url = signal<string | null>(null);
  protected readonly isMissing = signal(false);

  constructor() {
    effect((onCleanup) => {
      const shown = { isCurrent: true, url: '' };
      onCleanup(() => {
        shown.isCurrent = false;
        if (shown.url) URL.revokeObjectURL(shown.url);
      });
      void this.#show(this.pictureId(), shown);
    });
  }

  async #show(id: string, shown: { isCurrent: boolean; url: string }): Promise<void> {
    this.url.set(null);
    this.isMissing.set(false);
    const blob = await this.#images.load(id).catch(() => undefined);
    if (!shown.isCurrent) return;
    if (blob) shown.url = URL.createObjectURL(blob);
    this.url.set(shown.url || `/api/images/${id}?size=page&ngsw-bypass=true`);
  }

  protected fail(): void {
    this.url.set(null);
    this.isMissing.set(true);
  }
}
