/** What a barcode says, and of which kind it is. */
export interface BarcodeText {
  /** The name of the symbology, as people know it: `QR Code`, `Code 128`. */
  readonly symbology: string;
  /** Without control characters. The data elements of GS1 as printed below the bars: `(01)…(10)…`. */
  readonly text: string;
}

/** How long a picture may be looked at: a frame is followed by another one, a picture that was kept is not. */
export type Care = 'frame' | 'picture';

/** What the worker is asked; one picture at a time. `wasmUrl` is where the reader's program is served, the same every time. */
export interface BarcodeRequest {
  readonly bitmap: ImageBitmap;
  readonly care: Care;
  readonly wasmUrl: string;
}

/** Why nothing can be read at all: the program did not come, or it failed at the picture. A key under `barcode.problems`. */
export type ReaderProblem = 'notLoaded' | 'failed';

/** What the worker answers, once for each request. */
export type BarcodeAnswer = { readonly codes: readonly BarcodeText[] } | { readonly problem: ReaderProblem };
