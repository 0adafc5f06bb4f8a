import sharp from 'sharp';
import { hasHiddenData, removeHiddenData } from '#domain/pictures/hidden-data';

const create = { width: 60, height: 40, channels: 3, background: '#a86' } as const;
const drawn = () => sharp({ create });
const GPS = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 13/1 0/1' } };
const SERIAL = { IFD2: { BodySerialNumber: '0815' } };
const CAMERA = { IFD0: { Make: 'Camera', Model: 'One' } };

/** A segment of JPEG. */
const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};
/** `jpeg` with `more` behind its first marker. */
const insert = (jpeg: Buffer, more: Buffer): Buffer => Buffer.concat([jpeg.subarray(0, 2), more, jpeg.subarray(2)]);

// As Safari writes them behind a canvas: no words, and the digest of none.
const SAFARI = Buffer.from(
  '/+0AOFBob3Rvc2hvcCAzLjAAOEJJTQQEAAAAAAAAOEJJTQQlAAAAAAAQ1B2M2Y8AsgTpgAmY7PhCfg==',
  'base64',
);

describe('data a picture hides', () => {
  const formats = { jpeg: () => drawn().jpeg(), png: () => drawn().png(), webp: () => drawn().webp() };
  for (const [format, build] of Object.entries(formats)) {
    it(`A21: finds none in a ${format} that is only a picture, with orientation and colours`, async () => {
      expect(hasHiddenData(await build().toBuffer())).toBeFalse();
      const told = await build().withMetadata({ orientation: 6, density: 300 }).withIccProfile('p3').toBuffer();
      expect(hasHiddenData(told)).toBeFalse();
    });
    for (const [name, exif] of Object.entries({ GPS, SERIAL, CAMERA }))
      it(`A21: finds ${name} in the EXIF of a ${format}`, async () => {
        expect(hasHiddenData(await build().withExif(exif).toBuffer())).toBeTrue();
      });
    it(`A21: finds XMP, and what stands behind the end of a ${format}`, async () => {
      const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><a exif:GPSLatitude="51,13N"/></x:xmpmeta>';
      expect(hasHiddenData(await build().withXmp(xmp).toBuffer())).toBeTrue();
      expect(hasHiddenData(Buffer.concat([await build().toBuffer(), Buffer.from('a film of the moment')]))).toBeTrue();
    });
    it(`knows nothing of half a ${format}`, async () => {
      const whole = await build().toBuffer();
      expect(hasHiddenData(whole.subarray(0, whole.length >> 1))).toBeNull();
    });
  }

  it('A21: finds words and previews in segments of a JPEG', async () => {
    const jpeg = await drawn().jpeg().toBuffer();
    for (const [marker, text] of [
      [0xfe, 'taken at home'],
      [0xe0, 'JFXX\0\x10'],
      [0xe2, 'MPF\0'],
      [0xe5, 'Samsung'],
      [0xed, 'Photoshop 3.0\0' + '8BIM\x04\x04\0\0\0\0\0\x04Home'],
    ] as const)
      expect(hasHiddenData(insert(jpeg, segment(marker, Buffer.from(text, 'latin1')))))
        .withContext(text)
        .toBeTrue();
  });

  it('A21: finds words and times in chunks of a PNG', async () => {
    const png = await drawn().png().withMetadata({ density: 300 }).toBuffer();
    for (const name of ['tEXt', 'zTXt', 'iTXt', 'tIME', 'prVt']) {
      const chunk = Buffer.concat([Buffer.from([0, 0, 0, 2]), Buffer.from(`${name}ab`), Buffer.alloc(4)]);
      expect(hasHiddenData(Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])))
        .withContext(name)
        .toBeTrue();
    }
  });

  it('A21: takes what Safari adds to a canvas', async () => {
    const jpeg = insert(await drawn().jpeg().toBuffer(), SAFARI);
    expect(hasHiddenData(jpeg)).toBeFalse();
  });

  it('A21: an EXIF block that is broken, or leads in a circle, counts as hidden', async () => {
    const jpeg = await drawn().jpeg().toBuffer();
    const circle = Buffer.from('4d4d002a00000008000187690004000000010000000800000000', 'hex');
    for (const block of [Buffer.alloc(0), Buffer.from('MM'), Buffer.from('4d4d002affffffff', 'hex'), circle])
      expect(hasHiddenData(insert(jpeg, segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), block]))))).toBeTrue();
  });

  it('A21: removes it from a JPEG without touching pixels or colours', async () => {
    for (const progressive of [false, true]) {
      const jpeg = await drawn().jpeg({ progressive }).withIccProfile('p3').withExif(GPS).toBuffer();
      const told = Buffer.concat([insert(jpeg, SAFARI), Buffer.from('a film')]);
      const clean = Buffer.concat(removeHiddenData(told));
      expect(hasHiddenData(clean)).toBeFalse();
      const { icc, exif } = await sharp(clean).metadata();
      expect([icc !== undefined, exif]).toEqual([true, undefined]);
      expect(await sharp(clean).raw().toBuffer()).toEqual(await sharp(jpeg).raw().toBuffer());
    }
  });

  it('leaves alone what is no whole JPEG', () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('text'), Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 80])])
      expect(Buffer.concat(removeHiddenData(bytes))).toEqual(bytes);
  });
});
