import type { PDFPageProxy } from 'pdfjs-dist';

/** What is used of a message of the worker: part of a stream, here the steps that draw a page, or why the stream broke off. */
interface StreamMessage {
  readonly stream?: number;
  readonly reason?: { readonly message: string };
}

/**
 * What could not be read of the page being drawn. Once pdfjs has begun to draw, it leaves out what it cannot read and calls the
 * page done; its worker still says why, and a picture it could not decode is there without content.
 */
export class PageFaults {
  #fault: Error | null = null;

  /** `port`: the worker that reads the PDF. */
  constructor(port: Worker) {
    port.addEventListener('message', ({ data }: MessageEvent<StreamMessage | null>) => {
      if (data?.stream && data.reason) this.#fault ??= new Error(data.reason.message);
    });
  }

  begin(): void {
    this.#fault = null;
  }

  /** @throws what the worker said of the page */
  throwIfAny(page: PDFPageProxy): void {
    if (this.#fault) throw this.#fault;
    const pictures: Iterable<unknown[]> = page.objs;
    for (const [id, picture] of pictures)
      if (picture === null) throw new Error(`A picture of the page could not be decoded: ${String(id)}`);
  }
}
