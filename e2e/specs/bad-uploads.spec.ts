import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ApiCaller, describeProblem, type ApiAnswer } from '#e2e/support/api-caller';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { makeBomb, takePhoto } from '#e2e/support/pictures';
import { StoryWorld } from '#e2e/support/story-world';

const MIB = 1024 * 1024;
const scan = readFileSync('e2e/fixtures/01-scan.jpg');

describe('A program sends files that are no pictures with Ana’s session', () => {
  let world: StoryWorld;
  let ana: ApiCaller;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ana = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
  });
  afterAll(() => world?.end());

  const idOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  /** Sends the part of `bytes` from `start` on as a part of a picture of `total` bytes. */
  const put = (bytes: Buffer, type: string, { imageId = idOf(bytes), start = 0, total = bytes.length } = {}) => {
    const part = bytes.subarray(start, start + 256 * 1024);
    const range = `bytes ${start}-${start + part.length - 1}/${total}`;
    return ana.call('PUT', `/api/images/${imageId}`, { 'Content-Type': type, 'Content-Range': range }, part);
  };
  /** Sends all of it in parts; the last answer, or the first that is none of a part taken. */
  const putWhole = async (bytes: Buffer, type: string, imageId = idOf(bytes)): Promise<ApiAnswer> => {
    for (let start = 0; ; start += 256 * 1024) {
      const answer = await put(bytes, type, { imageId, start });
      if (answer.status !== 200) return answer;
    }
  };

  it('gets 422 for bytes that are no picture', async () => {
    const letter = Buffer.from('Dear customs, '.repeat(5_000));
    expect(describeProblem(await putWhole(letter, 'image/jpeg'))).toBe('422 not-an-image');
  });

  it('gets 422 for half a picture', async () => {
    const half = scan.subarray(0, scan.length / 2);
    expect(describeProblem(await putWhole(half, 'image/jpeg'))).toBe('422 not-an-image');
  });

  it('gets 422 for a picture under another type', async () => {
    expect(describeProblem(await putWhole(scan, 'image/png'))).toBe('422 not-an-image');
    expect(describeProblem(await put(scan, 'image/svg+xml'))).toBe('422 not-an-image');
  });

  it('gets 422 for other bytes than announced, and may then send the right ones', async () => {
    const imageId = idOf(scan);
    const damaged = Buffer.from(scan);
    damaged.writeUInt8(damaged.readUInt8(1_000) ^ 1, 1_000);
    expect(describeProblem(await putWhole(damaged, 'image/jpeg', imageId))).toBe('422 wrong-hash');
    expect((await putWhole(scan, 'image/jpeg', imageId)).status).toBe(201);
  });

  it('gets 422 for a decompression bomb', async () => {
    const bomb = makeBomb('bomb.png', 20_000).buffer;
    expect(bomb.length).toBeLessThan(MIB);
    expect(describeProblem(await putWhole(bomb, 'image/png'))).toBe('422 too-many-pixels');
  });

  it('gets 413 for a picture of more bytes than are taken', async () => {
    expect(describeProblem(await put(scan, 'image/jpeg', { total: 13 * MIB }))).toBe('413 too-large');
    const part = Buffer.alloc(2 * MIB);
    const headers = { 'Content-Type': 'image/jpeg', 'Content-Range': `bytes 0-${part.length - 1}/${part.length}` };
    const answer = await ana.call('PUT', `/api/images/${idOf(part)}`, headers, part);
    expect(describeProblem(answer)).withContext('one part').toBe('413 too-large');
  });

  it('gets 409 for a gap and 422 for a part that says nothing of its place', async () => {
    const photo = (await takePhoto('gap.jpg')).buffer;
    expect(describeProblem(await put(photo, 'image/jpeg', { start: 256 * 1024 }))).toBe('409 gap');
    const path = `/api/images/${idOf(photo)}`;
    const answer = await ana.call('PUT', path, { 'Content-Type': 'image/jpeg' }, photo.subarray(0, 1_000));
    expect(describeProblem(answer)).toBe('422 invalid-range');
  });

  it('shows the picture to its owner, 404 to a stranger and 401 to nobody', async () => {
    const path = `/api/images/${idOf(scan)}`;
    const [demo] = (await getDemoLicence(ana, 'cleared')).content.pictures;
    const demoPath = `/api/images/${demo?.id}`;
    expect((await ana.call('GET', demoPath)).status).toBe(200);
    const daan = await ApiCaller.enter(world.product.origin, 'Daan de Vries');
    expect(describeProblem(await daan.call('GET', path))).toBe('404 not-found');
    expect((await daan.call('HEAD', path)).status).toBe(404);
    const nobody = new ApiCaller(world.product.origin);
    expect(describeProblem(await nobody.call('GET', path))).toBe('401 not-signed-in');
    expect(describeProblem(await nobody.call('GET', demoPath))).toBe('401 not-signed-in');
  });
});
