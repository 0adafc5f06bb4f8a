import { DestroyRef, inject, Service } from '@angular/core';
import wasmPath from 'zxing-wasm/reader/zxing_reader.wasm' with { loader: 'file' };
import { BarcodeError } from './barcode-error';
import type { BarcodeAnswer, BarcodeRequest, BarcodeText, Care } from './barcode-messages';

/** Reads barcodes on this device, in a worker that is there only while somebody needs it. Provided by the component. */
@Service({ autoProvided: false })
export class BarcodeReader {
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #giveUp: (error: BarcodeError) => void = () => undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.end());
  }

  /** What stands in `bitmap`, which is taken away; one picture at a time, in the order they came. @throws BarcodeError */
  read(bitmap: ImageBitmap, care: Care): Promise<readonly BarcodeText[]> {
    const turn = this.#last.then(() => this.#ask(bitmap, care));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the worker; the next picture starts another. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#giveUp(new BarcodeError('ended'));
  }

  async #ask(bitmap: ImageBitmap, care: Care): Promise<readonly BarcodeText[]> {
    const answer = await this.#send({ bitmap, care, wasmUrl: new URL(wasmPath, import.meta.url).href });
    if ('codes' in answer) return answer.codes;
    // A program that failed once is not asked again.
    this.end();
    throw new BarcodeError(answer.problem);
  }

  #send(request: BarcodeRequest): Promise<BarcodeAnswer> {
    const worker = (this.#worker ??= new Worker(new URL('./barcode.worker', import.meta.url), { type: 'module' }));
    return new Promise((done, giveUp) => {
      this.#giveUp = giveUp;
      worker.onmessage = ({ data }: MessageEvent<BarcodeAnswer>) => done(data);
      // Only its own file can fail to come: everything else is answered.
      worker.onerror = () => done({ problem: 'notLoaded' });
      worker.postMessage(request, [request.bitmap]);
    });
  }
}
