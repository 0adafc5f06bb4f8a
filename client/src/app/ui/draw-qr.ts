import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import wasmPath from 'zxing-wasm/writer/zxing_writer.wasm' with { loader: 'file' };

/**
 * The QR code that says `text`, as the address of an SVG with the quiet zone around it; drawn on this device. It is still read with a
 * seventh of it covered (level M).
 * @throws Error when the writer's program is not on this device
 */
export async function drawQr(text: string): Promise<string> {
  // The package would ask a foreign server.
  prepareZXingModule({ overrides: { locateFile: () => new URL(wasmPath, import.meta.url).href } });
  const { svg, error } = await writeBarcode(text, { format: 'QRCode', options: 'ecLevel=M' });
  if (error || !svg) throw new Error(`The QR code was not drawn: ${error}`);
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
