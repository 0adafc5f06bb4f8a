import { TestBed } from '@angular/core/testing';
import { buildLicence } from '#domain/testing/build-licence';
import { ImageRepository } from '../storage/image-repository';
import { acceptAll, EngineWorld, GRANT } from './testing/engine-world';
import { json, toProblem } from './testing/scripted-server';

describe('the sync engine with a picture of 600 KiB', () => {
  let world: EngineWorld;

  beforeEach(async () => {
    world = await EngineWorld.begin();
  });
  afterEach(() => world.end());

  const size = 600 * 1024;
  let id: string;

  beforeEach(async () => {
    const draft = await world.drafts.create(GRANT, buildLicence({ pictures: [] }));
    const sent = new Blob([new Uint8Array(size)]);
    const picture = {
      licenceId: draft.id,
      box: 2,
      sent,
      mediaType: 'image/jpeg',
      widthPx: 10,
      heightPx: 10,
      sharpness: 0,
    } as const;
    id = (await TestBed.inject(ImageRepository).keep(picture)).id;
    await world.drafts.recordSubmit(draft.id);
    world.server.commands = [acceptAll];
  });

  const ranges = (): (string | undefined)[] =>
    world.server.requests.filter(({ method }) => method === 'PUT').map(({ headers }) => headers?.['content-range']);
  const takePart = ({ headers }: { headers?: Readonly<Record<string, string>> }) => {
    const end = Number(/-(\d+)\//.exec(headers?.['content-range'] ?? '')?.[1]) + 1;
    return json(200, { received: end, complete: end === size });
  };

  it('sends the parts in order, then the command', async () => {
    world.server.put = [takePart];
    await world.run();
    expect(ranges()).toEqual(['bytes 0-262143/614400', 'bytes 262144-524287/614400', 'bytes 524288-614399/614400']);
    expect(world.server.requests.at(-2)?.path).toBe('/api/commands');
    expect((await world.account.database.images.get(id))?.upload).toBe('stored');
  });

  it('goes on from where the server says it ends', async () => {
    world.server.head = () => json(200, null, { 'upload-offset': '262144', 'upload-length': '614400' });
    world.server.put = [() => json(409, toProblem(409, 'gap', { offset: '524288' })), takePart];
    await world.run();
    expect(ranges()).toEqual(['bytes 262144-524287/614400', 'bytes 524288-614399/614400']);
    expect(await world.receipts()).toBe(1);
  });

  it('A5: waits as long as asked when too many pictures wait, then goes on behind what was taken', async () => {
    const later = () => json(429, toProblem(429, 'pictures-wait', { seconds: '12' }), { 'retry-after': '12' });
    world.server.put = [takePart, later];
    await world.run();
    await world.run(true);
    expect(ranges()).toEqual(['bytes 0-262143/614400', 'bytes 262144-524287/614400']);
    expect((await world.only())?.lastProblem?.code).toBe('pictures-wait');
    world.server.head = () => json(200, null, { 'upload-offset': '262144', 'upload-length': '614400' });
    world.server.put = [takePart];
    world.clock.pass(12_000);
    await world.run();
    expect(ranges().slice(2)).toEqual(['bytes 262144-524287/614400', 'bytes 524288-614399/614400']);
    expect(await world.receipts()).toBe(1);
  });

  it('lets other licences go while it cannot be sent', async () => {
    await world.submit();
    world.server.put = [() => new Error('reset')];
    await world.run();
    expect(await world.receipts()).toBe(1);
    expect((await world.outbox.load()).map(({ attempts }) => attempts)).toEqual([0]);
  });

  for (const status of [403, 407, 451])
    it(`F23: lets the picture wait that something on the way answers with ${status}, and sends the others`, async () => {
      const foreign = { status, header: () => null, text: '' };
      await world.submit();
      world.server.head = () => foreign;
      world.server.put = [() => foreign];
      await world.run();
      expect(await world.receipts()).toBe(1);
      expect((await world.only())?.lastProblem).toEqual(
        jasmine.objectContaining({ code: 'picture-refused-on-the-way', params: { status: String(status) } }),
      );
      expect(world.report.reach).toBe('online');
      world.server.put = [takePart];
      world.clock.pass(5 * 60_000);
      await world.run();
      expect(await world.receipts()).toBe(2);
    });

  it('asks the person when the server will never take it', async () => {
    world.server.put = [() => json(422, toProblem(422, 'not-an-image'))];
    await world.run();
    expect((await world.only())?.lastProblem?.code).toBe('not-an-image');
    expect(await world.receipts()).toBe(0);
  });

  it('sends it again when the server misses it after all', async () => {
    world.server.put = [takePart];
    world.server.commands = [
      ([first]) => [{ outcome: 'missing-images', mutationId: first?.mutationId ?? '', missing: [id] }],
      acceptAll,
    ];
    await world.run();
    expect(ranges().length).toBe(6);
    expect(await world.receipts()).toBe(1);
  });
});
