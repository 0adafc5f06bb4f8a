import { DestroyRef, inject, Service, signal } from '@angular/core';
import { LiveCamera } from '../live-camera';
import { PictureError } from '../picture-error';
import { BarcodeError } from './barcode-error';
import type { BarcodeText } from './barcode-messages';
import { BarcodeReader } from './barcode-reader';
import type { PageSource } from './page-source';
import { copyFrame, waitForFrame } from './video-frames';

/** After so long without a find a person is told what helps, in ms. */
const HELP_AFTER_MS = 10_000;

/** How long the device shakes for a find, in ms. */
const SHAKE_MS = 80;

/** The camera is watched, pages are looked at, or an end was reached. */
export type SearchStep = 'camera' | 'pages' | 'done';

/** Why a search ended: a key of the words, and what they name. */
export interface SearchProblem {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Looks for barcodes in one thing at a time; starting another ends the one before. Provided by the component. */
@Service({ autoProvided: false })
export class BarcodeSearch {
  readonly #reader = inject(BarcodeReader);
  readonly #camera = inject(LiveCamera);
  #run = 0;
  #helpTimer?: ReturnType<typeof setTimeout>;

  readonly step = signal<SearchStep>('camera');
  /** What was read since the search began, each once, the newest last. */
  readonly codes = signal<readonly BarcodeText[]>([]);
  /** The page looked at, the first is 1, and how many there are; null while no page was. */
  readonly progress = signal<{ readonly page: number; readonly pages: number } | null>(null);
  /** Pages that could not be had. */
  readonly missingCount = signal(0);
  readonly problem = signal<SearchProblem | null>(null);
  /** The camera has been watched for long. */
  readonly needsHelp = signal(false);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** Watches the camera until barcodes were read that are what is wanted: any, unless `isWanted` says otherwise. */
  async watch(
    video: HTMLVideoElement,
    isWanted: (codes: readonly BarcodeText[]) => boolean = () => true,
  ): Promise<void> {
    const run = this.#begin('camera');
    this.#helpTimer = setTimeout(() => this.needsHelp.set(true), HELP_AFTER_MS);
    void this.#camera.start(video);
    while (run === this.#run) {
      await waitForFrame(video);
      const frame = run === this.#run ? await copyFrame(video) : null;
      if (frame && (await this.#read(run, frame, 'frame')) && isWanted(this.codes())) return this.#endWithFind();
    }
  }

  /** Ends what is under way, the camera too. */
  stop(): void {
    this.#begin('done');
  }

  /** Looks at all pages, one after the other. `name` is that of the file they are in. */
  async look(open: () => Promise<PageSource>, name = ''): Promise<void> {
    const run = this.#begin('pages');
    try {
      const source = await open();
      await this.#lookAt(run, source).finally(() => source.close());
    } catch (error) {
      const key = error instanceof PictureError ? `capture.problems.${error.problem}` : 'barcode.problems.failed';
      const params = { ...(error instanceof PictureError && error.params), name };
      if (run === this.#run) this.problem.set({ key, params });
    }
    if (run === this.#run) this.#end();
  }

  async #lookAt(run: number, source: PageSource): Promise<void> {
    for (let index = 0; index < source.count && run === this.#run; index++) {
      this.progress.set({ page: index + 1, pages: source.count });
      const page = await source.load(index);
      if (run !== this.#run) page?.close();
      else if (page) await this.#read(run, page, 'picture');
      else this.missingCount.update((count) => count + 1);
    }
  }

  /** @returns whether something was found; false when another search has begun meanwhile */
  async #read(run: number, bitmap: ImageBitmap, care: 'frame' | 'picture'): Promise<boolean> {
    try {
      const codes = await this.#reader.read(bitmap, care);
      if (run !== this.#run || !codes.length) return false;
      this.codes.update((before) => withNewest(before, codes));
      return true;
    } catch (error) {
      if (run !== this.#run) return false;
      const key = error instanceof BarcodeError && error.problem === 'notLoaded' ? 'notLoaded' : 'failed';
      this.problem.set({ key: `barcode.problems.${key}`, params: {} });
      this.#end();
      return false;
    }
  }

  #begin(step: SearchStep): number {
    this.#halt();
    // Nobody waits for the picture of the search before.
    this.#reader.end();
    this.step.set(step);
    this.codes.set([]);
    this.progress.set(null);
    this.missingCount.set(0);
    this.problem.set(null);
    return this.#run;
  }

  #endWithFind(): void {
    navigator.vibrate?.(SHAKE_MS);
    this.#end();
  }

  #end(): void {
    this.#halt();
    this.step.set('done');
  }

  #halt(): void {
    this.#run++;
    clearTimeout(this.#helpTimer);
    this.needsHelp.set(false);
    this.#camera.stop();
  }
}

/** The camera reads the same again and again: then nothing is new. */
function withNewest(before: readonly BarcodeText[], codes: readonly BarcodeText[]): readonly BarcodeText[] {
  const isIn = (list: readonly BarcodeText[], code: BarcodeText): boolean =>
    list.some(({ symbology, text }) => symbology === code.symbology && text === code.text);
  const isKnown = before.slice(-codes.length).every((code) => isIn(codes, code)) && before.length >= codes.length;
  return isKnown ? before : [...before.filter((code) => !isIn(codes, code)), ...codes];
}
