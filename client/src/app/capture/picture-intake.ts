import { computed, inject, Service, signal } from '@angular/core';
import type { Picture } from '#domain/licence-content';
import { AddPicture, MAX_PICTURES, type PictureTarget } from './add-picture';
import { PictureError, type PictureProblem } from './picture-error';
import type { PageProgress } from './picture-progress';

/** A file that was refused; `params` fill the sentence `capture.problems.<problem>`. */
export interface FileProblem {
  readonly problem: PictureProblem;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What is being made now: which of how many files, and of a PDF which page. */
export interface IntakeProgress extends Partial<PageProgress> {
  readonly name: string;
  readonly file: number;
  readonly files: number;
}

/** The files on their way to become pictures, one after the other: each needs the memory of a whole picture. Provided by the page. */
@Service({ autoProvided: false })
export class PictureIntake {
  readonly #addPicture = inject(AddPicture);
  readonly #progress = signal<IntakeProgress | null>(null);
  readonly #problems = signal<readonly FileProblem[]>([]);
  #begun = 0;
  #wanted = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** Null while nothing is made. */
  readonly progress = this.#progress.asReadonly();
  readonly problems = this.#problems.asReadonly();
  readonly isWorking = computed(() => this.#progress() !== null);

  /** Takes `files` in their order while there is `room` for them. @returns the pictures they became, once all are done */
  async take(target: PictureTarget, files: readonly File[], room: number): Promise<readonly Picture[]> {
    if (!this.isWorking()) this.#problems.set([]);
    if (files.length > room) {
      const params = { count: files.length, room, most: MAX_PICTURES };
      this.tell(room > 0 ? 'tooManyFiles' : 'tooMany', params);
      return [];
    }
    this.#wanted += files.length;
    const made = await Promise.all(files.map((file) => this.#inTurn(() => this.#add(target, file))));
    return made.flat();
  }

  /** What has nothing to do with a file. */
  tell(problem: PictureProblem, params: FileProblem['params'] = {}): void {
    this.#problems.set([{ problem, params }]);
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(work);
    this.#last = turn;
    return turn;
  }

  async #add(target: PictureTarget, file: File): Promise<readonly Picture[]> {
    const standing = { name: file.name, file: ++this.#begun, files: this.#wanted };
    this.#progress.set(standing);
    try {
      return await this.#addPicture.execute(target, file, (page) => this.#progress.set({ ...standing, ...page }));
    } catch (error) {
      const { problem, params } = error instanceof PictureError ? error : new PictureError('notKept', {}, error);
      this.#problems.update((all) => [...all, { problem, params: { ...params, name: file.name } }]);
      return [];
    } finally {
      if (this.#begun === this.#wanted) {
        this.#begun = this.#wanted = 0;
        this.#progress.set(null);
      }
    }
  }
}
