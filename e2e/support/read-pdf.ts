import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The words on each page of a PDF, in their order, with single spaces between them. */
export async function readPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true });
  const file = await loading.promise;
  try {
    const numbers = Array.from({ length: file.numPages }, (_, index) => index + 1);
    return await Promise.all(numbers.map(async (number) => readPage(await file.getPage(number))));
  } finally {
    await loading.destroy();
  }
}

async function readPage(page: { getTextContent(): Promise<{ items: readonly object[] }> }): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item && 'hasEOL' in item ? `${String(item.str)}${item.hasEOL ? ' ' : ''}` : ''))
    .join('')
    .replace(/\s+/g, ' ');
}
