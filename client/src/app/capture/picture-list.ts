import {
  afterNextRender,
  Component,
  effect,
  inject,
  Injector,
  input,
  output,
  signal,
  untracked,
  viewChildren,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Picture } from '#domain/licence-content';
import { ArrangePictures } from './arrange-pictures';
import { PictureCard, type PictureStep } from './picture-card';

/** The pages of one box. The focus stays with the page one works on: moved, turned or gone. */
@Component({
  selector: 'app-picture-list',
  imports: [PictureCard, TranslatePipe],
  template: `
    <ol [attr.aria-label]="'capture.list' | translate">
      @for (picture of pictures(); track picture.id) {
        <li>
          <app-picture-card
            [picture]="picture"
            [number]="$index + 1"
            [count]="$count"
            [isLocked]="isLocked()"
            [isTurning]="arrange.turning() === picture.id"
            (opened)="opened.emit($index)"
            (stepped)="step(picture, $index, $event)"
            (confirmed)="arrange.confirm(licenceId(), picture, $event).catch(fail)"
            (retakeWanted)="retakeWanted.emit(picture)"
            (replaced)="replaced.emit({ picture, file: $event })"
          />
        </li>
      }
    </ol>
    <p class="visually-hidden" role="status">
      @if (standing(); as now) {
        {{ 'capture.moved' | translate: now }}
      }
    </p>
  `,
  styles: `
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
      gap: var(--app-space-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
  `,
})
export class PictureList {
  readonly licenceId = input.required<string>();
  readonly pictures = input.required<readonly Picture[]>();
  readonly isLocked = input(false);
  readonly opened = output<number>();
  readonly retakeWanted = output<Picture>();
  readonly replaced = output<{ readonly picture: Picture; readonly file: File }>();
  readonly failed = output<unknown>();
  readonly #injector = inject(Injector);
  protected readonly arrange = inject(ArrangePictures);
  protected readonly cards = viewChildren(PictureCard);
  protected readonly standing = signal<{ readonly number: number; readonly count: number } | null>(null);
  /** Where the focus goes once the pages stand in another order than this one. */
  #then: { readonly pages: readonly Picture[]; readonly index: number; readonly step: PictureStep } | null = null;

  constructor() {
    effect(() => {
      const pages = this.pictures();
      if (this.#then && pages !== this.#then.pages) untracked(() => this.#focus());
    });
  }

  protected async step(picture: Picture, index: number, step: PictureStep): Promise<void> {
    const to = step === 'earlier' ? index - 1 : step === 'later' ? index + 1 : index;
    this.standing.set(null);
    this.#then = { pages: this.pictures(), index: to, step };
    try {
      await this.#take(picture, index + 1, step);
    } catch (error) {
      this.#then = null;
      this.failed.emit(error);
    }
  }

  protected readonly fail = (error: unknown): void => this.failed.emit(error);

  #take(picture: Picture, number: number, step: PictureStep): Promise<void> {
    const id = this.licenceId();
    if (step === 'turn') return this.arrange.turn(id, picture, number);
    if (step === 'remove') return this.arrange.remove(id, picture, number);
    return this.arrange.move(id, picture, step === 'earlier' ? -1 : 1);
  }

  /** The page in the place one looks at has the focus, on the same button. */
  #focus(): void {
    const then = this.#then;
    this.#then = null;
    if (!then) return;
    afterNextRender(() => this.cards()[Math.min(then.index, this.cards().length - 1)]?.focus(then.step), {
      injector: this.#injector,
    });
    if (then.step === 'earlier' || then.step === 'later')
      this.standing.set({ number: then.index + 1, count: this.pictures().length });
  }
}
