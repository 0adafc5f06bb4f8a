import {
  afterNextRender,
  Component,
  DestroyRef,
  ElementRef,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { PictureSource, type PictureSize, type PictureUrl } from './picture-source';

/** A picture of the paper, loaded when it comes into sight. Says so when it is neither on the device nor reachable. */
@Component({
  selector: 'app-picture-image',
  imports: [TranslatePipe],
  template: `
    @if (isMissing()) {
      <span class="missing small muted">{{ 'licences.pictures.missing' | translate }}</span>
    } @else if (shown(); as picture) {
      <img
        [src]="picture.url"
        [alt]="alt()"
        draggable="false"
        decoding="async"
        (load)="loaded.emit()"
        (error)="isMissing.set(true)"
      />
    } @else {
      <span class="waiting" aria-hidden="true"></span>
    }
  `,
  styleUrl: './picture-image.css',
})
export class PictureImage {
  readonly #source = inject(PictureSource);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly pictureId = input.required<string>();
  readonly size = input<PictureSize>('thumb');
  readonly alt = input('');
  readonly loaded = output();

  protected readonly shown = signal<PictureUrl | null>(null);
  protected readonly isMissing = signal(false);
  readonly #isInSight = signal(false);

  constructor() {
    const destroyRef = inject(DestroyRef);
    afterNextRender(() => {
      const observer = new IntersectionObserver((entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#isInSight.set(true);
      });
      observer.observe(this.#host.nativeElement);
      destroyRef.onDestroy(() => observer.disconnect());
    });
    effect((onCleanup) => {
      if (!this.#isInSight()) return;
      onCleanup(this.#show(this.pictureId(), this.size()));
    });
  }

  /** Starts loading; the answer stops it and frees what was loaded. */
  #show(id: string, size: PictureSize): () => void {
    let isWanted = true;
    let picture: PictureUrl | null = null;
    this.isMissing.set(false);
    this.#source.load(id, size).then(
      (found) => {
        picture = found;
        if (isWanted) this.shown.set(found);
        else found.release();
      },
      () => isWanted && this.isMissing.set(true),
    );
    return () => {
      isWanted = false;
      this.shown.set(null);
      picture?.release();
    };
  }
}
