import { toOffers } from './offered-code';

const PATTERN = String.raw`^\d{2}\.\d{5}-\d{5}\.\d{3}-ID-[A-Z]{2}$`;
const NUMBER = '26.00001-00001.001-ID-BE';
const CONTAINER = { symbology: 'Code 39', text: 'MSKU4300784' };

describe('toOffers', () => {
  it('takes the number out of an address, and offers it first', () => {
    const address = { symbology: 'QR Code', text: `https://silk.example/v/?no=${NUMBER}` };
    const offers = toOffers([CONTAINER, address], [PATTERN]);
    expect(offers.map(({ numbers, isKnownFormat }) => [numbers, isKnownFormat])).toEqual([
      [[NUMBER], true],
      [[CONTAINER.text], false],
    ]);
  });

  it('offers barcodes that say the same once', () => {
    const codes = ['QR Code', 'Code 128', 'QR Code'].map((symbology) => ({ symbology, text: NUMBER }));
    expect(toOffers(codes, [PATTERN]).map(({ symbologies }) => symbologies)).toEqual(['QR Code, Code 128']);
  });

  it('offers the text as it stands where no format is known', () => {
    expect(toOffers([{ symbology: 'QR Code', text: 'GH-24-012997' }], [])).toEqual([
      { symbologies: 'QR Code', text: 'GH-24-012997', numbers: ['GH-24-012997'], isKnownFormat: false },
    ]);
  });

  it('offers no number where box 3 could not hold it', () => {
    const texts = ['9'.repeat(101), 'two\nlines'];
    const offers = toOffers(
      texts.map((text) => ({ symbology: 'PDF417', text })),
      [PATTERN],
    );
    expect(offers.map(({ numbers }) => numbers)).toEqual([[], []]);
  });
});
