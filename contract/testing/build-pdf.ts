/** A picture that fills its page, as its bytes stand in the PDF. */
export interface PdfImage {
  readonly bytes: Uint8Array;
  readonly filter: 'DCTDecode' | 'JBIG2Decode';
  readonly colours: 'DeviceRGB' | 'DeviceGray';
  readonly bitsPerColour: 1 | 8;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A page of `widthPt` times `heightPt` points, A4 unless it says otherwise. */
export interface PdfPage {
  readonly widthPt?: number;
  readonly heightPt?: number;
  readonly image?: PdfImage;
}

/** Of a PDF one cannot open without a password. */
const ENCRYPTION = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'6b'.repeat(32)}> /U <${'0c'.repeat(32)}> >> /ID [<01> <01>]`;

/** A PDF as a scanner writes it: one picture on each page. */
export function buildPdf(pages: readonly PdfPage[], { isEncrypted = false } = {}): Uint8Array<ArrayBuffer> {
  const objects = [toBytes('<< /Type /Catalog /Pages 2 0 R >>'), describePages(pages), ...pages.flatMap(describePage)];
  const parts = [toBytes('%PDF-1.7\n')];
  const offsets = objects.map((object, index) => {
    const offset = lengthOf(parts);
    parts.push(toBytes(`${index + 1} 0 obj\n`), object, toBytes('\nendobj\n'));
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = lengthOf(parts);
  const size = objects.length + 1;
  parts.push(toBytes(`xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`));
  const trailer = `<< /Size ${size} /Root 1 0 R ${isEncrypted ? ENCRYPTION : ''} >>`;
  parts.push(toBytes(`trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`));
  return join(parts);
}

function describePages(pages: readonly PdfPage[]): Uint8Array {
  const kids = pages.map((_, index) => `${3 + index * 3} 0 R`).join(' ');
  return toBytes(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
}

/** Three objects: the page, what draws its picture, and the picture. */
function describePage({ widthPt = 595, heightPt = 842, image }: PdfPage, index: number): Uint8Array[] {
  const first = 3 + index * 3;
  const own = `/Resources << /XObject << /Image ${first + 2} 0 R >> >> /Contents ${first + 1} 0 R`;
  const page = toBytes(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${widthPt} ${heightPt}] ${own} >>`);
  const drawing = image ? `q ${widthPt} 0 0 ${heightPt} 0 0 cm /Image Do Q` : '';
  return [page, toStream('', toBytes(drawing)), image ? describeImage(image) : toBytes('null')];
}

function describeImage({ bytes, filter, colours, bitsPerColour, widthPx, heightPx }: PdfImage): Uint8Array {
  const shape = `/Type /XObject /Subtype /Image /Width ${widthPx} /Height ${heightPx}`;
  return toStream(`${shape} /ColorSpace /${colours} /BitsPerComponent ${bitsPerColour} /Filter /${filter}`, bytes);
}

function toStream(entries: string, bytes: Uint8Array): Uint8Array {
  return join([toBytes(`<< ${entries} /Length ${bytes.length} >>\nstream\n`), bytes, toBytes('\nendstream')]);
}

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
