import { prepareZXingModule } from 'zxing-wasm/reader';
import type { BarcodeAnswer, BarcodeRequest } from './barcode-messages';
import { readImage } from './read-image';

let loading: Promise<unknown> | undefined;

/** Once; the package would ask a foreign server. */
function load(wasmUrl: string): Promise<unknown> {
  return (loading ??= prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true }));
}

async function answer({ bitmap, care, wasmUrl }: BarcodeRequest): Promise<BarcodeAnswer> {
  try {
    await load(wasmUrl);
  } catch {
    return { problem: 'notLoaded' };
  }
  try {
    return { codes: await readImage(bitmap, care) };
  } catch {
    return { problem: 'failed' };
  } finally {
    bitmap.close();
  }
}

addEventListener('message', ({ data }: MessageEvent<BarcodeRequest>) => {
  void answer(data).then((it) => postMessage(it));
});
