import { findLinkedLicence, toLicenceLink } from '#domain/values/licence-link';

const ID = '018f4e2a-0000-7000-8000-000000000001';

describe('the link in our own QR code', () => {
  it('is found again, at whichever address the app is served, and so is the bare id', () => {
    const texts = [
      toLicenceLink('https://flegt.example', ID),
      toLicenceLink('http://localhost:3000', ID),
      `https://flegt.example/app/scanned/${ID}`,
      ` ${ID.toUpperCase()} `,
    ];
    for (const text of texts) expect(findLinkedLicence(text)).withContext(text).toBe(ID);
  });

  it('is nothing else', () => {
    const texts = [
      '',
      `https://flegt.example/elsewhere/${ID}`,
      `https://flegt.example/scanned/${ID}/more`,
      `https://flegt.example/?to=/scanned/${ID}`,
      `javascript:/scanned/${ID}`,
      `${ID}0`,
      '26.00001-00001.001-ID-BE',
    ];
    for (const text of texts) expect(findLinkedLicence(text)).withContext(text).toBeUndefined();
  });
});
