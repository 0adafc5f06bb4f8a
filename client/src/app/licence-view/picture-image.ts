import {
  afterNextRender,
  Component,
  DestroyRef,
  ElementRef,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { PictureSource, type PictureSize, type PictureUrl } from './picture-source';

/** A picture of the paper, loaded when it comes into sight. Says so when it is neither on the device nor reachable. */
@Component({
  selector: 'app-picture-image',
  imports: [TranslatePipe],
  template: `
    @if (isMissing()) {
      <span class="missing small muted">
        <span class="visually-hidden">{{ alt() }}</span> {{ 'licences.pictures.missing' | translate }}
      </span>
    } @else if (shown(); as picture) {
      <img [src]="picture.url" [alt]="alt()" draggable="false" decoding="async" (error)="fail(picture)" />
    } @else {
      <span class="waiting">
        <span class="visually-hidden">{{ alt() }}</span>
      </span>
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
  /** False where there are few: loads at once. */
  readonly whenSeen = input(true);

  protected readonly shown = signal<PictureUrl | null>(null);
  protected readonly isMissing = signal(false);
  readonly #isInSight = signal(false);
  /** The server did not give this picture: what the device has is looked for. */
  readonly #isServerLost = linkedSignal({ source: this.pictureId, computation: () => false });

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
      if (this.whenSeen() && !this.#isInSight()) return;
      const [id, size, isServerLost] = [this.pictureId(), this.size(), this.#isServerLost()];
      // What is found does not change with the network: a picture that is shown stays.
      const found = untracked(() => (isServerLost ? this.#source.loadHere(id, size) : this.#source.load(id, size)));
      onCleanup(this.#show(found));
    });
  }

  protected fail({ isRemote }: PictureUrl): void {
    if (isRemote && !this.#isServerLost()) this.#isServerLost.set(true);
    else this.isMissing.set(true);
  }

  /** Shows what is found; the answer stops that and frees it. */
  #show(finding: Promise<PictureUrl | null>): () => void {
    let isWanted = true;
    let picture: PictureUrl | null = null;
    this.isMissing.set(false);
    finding.then(
      (found) => {
        picture = found;
        if (!isWanted) return found?.release();
        this.shown.set(found);
        this.isMissing.set(found === null);
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
