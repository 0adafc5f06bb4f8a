import { TestBed } from '@angular/core/testing';
import type { Answer } from '#contract/answer';
import type { Command } from '#contract/command';
import type { Problem } from '#contract/problem';
import { buildLicence } from '#domain/testing/build-licence';
import { buildGrant } from '../licence-view/testing/build-view';
import { DexieFeedStore } from '../storage/feed-store';
import { DexieOutboxStore } from '../storage/outbox-store';
import { DexiePictureStore } from '../storage/picture-store';
import { DraftRepository } from '../storage/draft-repository';
import { ImageRepository } from '../storage/image-repository';
import type { OutboxRecord } from '../storage/records';
import { buildAccepted, buildPage, buildServerLicence } from '../storage/testing/build-records';
import { openAccount, StandingClock, type OpenedAccount } from '../storage/testing/open-account';
import type { SyncReport } from './engine/ports';
import { SyncEngine } from './engine/sync-engine';
import { json, PORTAL, ScriptedServer, toProblem, toSession } from './testing/scripted-server';

const GRANT = '018f4e2a-0000-7000-8000-0000000000aa';
const DEVICE = '018f4e2a-0000-7000-8000-0000000000dd';
const acceptAll = (commands: Command[]) => commands.map((command, index) => buildAccepted(command, index + 1));

describe('the sync engine', () => {
  let account: OpenedAccount;
  let clock: StandingClock;
  let server: ScriptedServer;
  let drafts: DraftRepository;
  let outbox: DexieOutboxStore;
  let engine: SyncEngine;
  let report: SyncReport;

  beforeEach(async () => {
    clock = new StandingClock();
    account = await openAccount(clock);
    drafts = TestBed.inject(DraftRepository);
    server = new ScriptedServer(account.accountId);
    const durable = account.databases.current();
    outbox = new DexieOutboxStore(durable, clock.now);
    report = {};
    engine = new SyncEngine({
      accountId: account.accountId,
      deviceId: DEVICE,
      transport: server.transport,
      outbox,
      pictures: new DexiePictureStore(durable),
      feed: new DexieFeedStore(durable),
      now: clock.now,
      chance: () => 0.5,
      isRoomScarce: async () => false,
      report: (part) => (report = { ...report, ...part }),
    });
  });
  afterEach(() => account.close());

  const run = (hurry = false): Promise<string | null> => engine.run({ hurry });
  const receipts = (): Promise<number> => account.database.receipts.count();
  const only = async (): Promise<OutboxRecord | undefined> => (await outbox.load())[0];
  const submit = async (): Promise<string> => {
    const { id } = await drafts.create(GRANT, buildLicence({ pictures: [] }));
    await drafts.recordSubmit(id);
    return id;
  };

  it('sends what waits and keeps the receipt', async () => {
    await submit();
    server.commands = [acceptAll];
    await run();
    expect(await outbox.load()).toEqual([]);
    expect(await receipts()).toBe(1);
    expect(report).toEqual({ reach: 'online', needsSignIn: false, nextTryAt: null });
  });

  it('sends again after a lost answer: the same command, one receipt', async () => {
    await submit();
    server.commands = [() => new Error('reset'), acceptAll];
    await run();
    expect(await only()).toEqual(jasmine.objectContaining({ state: 'waiting', attempts: 1 }));
    expect((await only())?.lastProblem?.code).toBe('no-network');
    clock.pass(60_000);
    await run();
    expect(server.sent[1]).toEqual(server.sent[0] as Command[]);
    expect(await receipts()).toBe(1);
    expect(await outbox.load()).toEqual([]);
  });

  it('sends again what a killed page left in the middle', async () => {
    await submit();
    await outbox.claim([(await only())?.mutationId ?? '']);
    server.commands = [acceptAll];
    await run();
    expect(await receipts()).toBe(1);
  });

  it('waits longer after each failure, shows until when, and does not try before', async () => {
    await submit();
    server.session = () => json(503, null);
    expect(await run()).toBe('2026-03-01T10:00:01.000Z');
    expect(await run()).toBe('2026-03-01T10:00:02.000Z');
    expect((await only())?.nextTryAt).toBe('2026-03-01T10:00:01.000Z');
    expect(report).toEqual(jasmine.objectContaining({ reach: 'serverDown' }));
  });

  it('pauses at 401 and drops nothing', async () => {
    await submit();
    server.commands = [() => json(401, toProblem(401, 'not-signed-in'))];
    await run();
    expect(report.needsSignIn).toBeTrue();
    expect(await only()).toEqual(jasmine.objectContaining({ state: 'waiting' }));
  });

  it('neither sends nor pulls in the session of another person', async () => {
    await submit();
    server.session = new ScriptedServer(crypto.randomUUID()).session;
    await run();
    expect(server.requests.map(({ path }) => path)).toEqual(['/api/session']);
    expect(report.needsSignIn).toBeTrue();
  });

  it('takes no word of a captive portal for an answer', async () => {
    await submit();
    server.commands = [() => PORTAL];
    await run();
    expect(report.reach).toBe('captive');
    expect(await receipts()).toBe(0);
    expect((await only())?.state).toBe('waiting');
  });

  it('stops only the licence that was refused', async () => {
    const refused = await submit();
    await submit();
    const problem = { type: 'rules-block', title: 'no', status: 422, code: 'rules-block' };
    server.commands = [
      ([first, second]) => [
        { outcome: 'refused', mutationId: first?.mutationId ?? '', problem },
        buildAccepted(second as Command, 1),
      ],
    ];
    await run();
    const left = await outbox.load();
    expect(left.map(({ licenceId, state }) => [licenceId, state])).toEqual([[refused, 'needsYou']]);
    await run();
    expect(server.sent.length).toBe(1);
  });

  it('keeps what a suspended role may not send, and sends it once the role is given back', async () => {
    await submit();
    const refuse = ([first]: Command[]): Answer[] => [
      {
        outcome: 'refused',
        mutationId: first?.mutationId ?? '',
        problem: toProblem(404, 'grant-not-active') as Problem,
      },
    ];
    server.commands = [refuse, acceptAll];
    await run();
    expect(await only()).toEqual(jasmine.objectContaining({ state: 'needsYou' }));
    await run(true);
    expect(server.sent.length).toBe(1);
    server.session = () => json(200, { ...toSession(account.accountId), grants: [buildGrant({ id: GRANT })] });
    await run();
    expect(server.sent[1]).toEqual(server.sent[0] as Command[]);
    expect(await receipts()).toBe(1);
    expect(await outbox.load()).toEqual([]);
  });

  it('keeps both copies in a conflict', async () => {
    const id = await submit();
    const present = buildServerLicence({ id, version: 4, content: buildLicence({ signedAt: 'THEIRS' }) });
    server.commands = [([first]) => [{ outcome: 'conflict', mutationId: first?.mutationId ?? '', present }]];
    await run();
    expect((await only())?.lastProblem?.code).toBe('conflict');
    expect((await drafts.find(id))?.content.signedAt).toBe('SEMARANG');
    expect((await account.database.licences.get(id))?.content.signedAt).toBe('THEIRS');
  });

  it('keeps what the server no longer understands', async () => {
    await submit();
    server.commands = [
      ([first]) => [{ outcome: 'update-needed', mutationId: first?.mutationId ?? '', contractVersion: 2 }],
    ];
    await run();
    expect(await only()).toEqual(jasmine.objectContaining({ state: 'needsYou' }));
    expect((await only())?.lastProblem?.code).toBe('update-needed');
  });

  it('halves a request that is too large until it passes', async () => {
    for (let index = 0; index < 4; index += 1) await submit();
    server.commands = [
      (commands) => (commands.length > 1 ? json(413, toProblem(413, 'too-large')) : acceptAll(commands)),
    ];
    await run();
    expect(server.sent.map(({ length }) => length)).toEqual([4, 2, 1, 1, 1, 1]);
    expect(await receipts()).toBe(4);
  });

  it('leaves the server alone as long as it asks, whoever is in a hurry', async () => {
    await submit();
    server.commands = [() => json(429, toProblem(429, 'too-many'), { 'retry-after': '120' }), acceptAll];
    expect(await run()).toBe('2026-03-01T10:02:00.000Z');
    await run(true);
    expect(server.sent.length).toBe(1);
    clock.pass(120_000);
    await run();
    expect(await receipts()).toBe(1);
  });

  describe('with a picture of 600 KiB', () => {
    const size = 600 * 1024;
    let id: string;

    beforeEach(async () => {
      const draft = await drafts.create(GRANT, buildLicence({ pictures: [] }));
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
      await drafts.recordSubmit(draft.id);
      server.commands = [acceptAll];
    });

    const ranges = (): (string | undefined)[] =>
      server.requests.filter(({ method }) => method === 'PUT').map(({ headers }) => headers?.['content-range']);
    const takePart = ({ headers }: { headers?: Readonly<Record<string, string>> }) => {
      const end = Number(/-(\d+)\//.exec(headers?.['content-range'] ?? '')?.[1]) + 1;
      return json(200, { received: end, complete: end === size });
    };

    it('sends the parts in order, then the command', async () => {
      server.put = [takePart];
      await run();
      expect(ranges()).toEqual(['bytes 0-262143/614400', 'bytes 262144-524287/614400', 'bytes 524288-614399/614400']);
      expect(server.requests.at(-2)?.path).toBe('/api/commands');
      expect((await account.database.images.get(id))?.upload).toBe('stored');
    });

    it('goes on from where the server says it ends', async () => {
      server.head = () => json(200, null, { 'upload-offset': '262144', 'upload-length': '614400' });
      server.put = [() => json(409, toProblem(409, 'gap', { offset: '524288' })), takePart];
      await run();
      expect(ranges()).toEqual(['bytes 262144-524287/614400', 'bytes 524288-614399/614400']);
      expect(await receipts()).toBe(1);
    });

    it('lets other licences go while it cannot be sent', async () => {
      await submit();
      server.put = [() => new Error('reset')];
      await run();
      expect(await receipts()).toBe(1);
      expect((await outbox.load()).map(({ attempts }) => attempts)).toEqual([0]);
    });

    it('asks the person when the server will never take it', async () => {
      server.put = [() => json(422, toProblem(422, 'not-an-image'))];
      await run();
      expect((await only())?.lastProblem?.code).toBe('not-an-image');
      expect(await receipts()).toBe(0);
    });

    it('sends it again when the server misses it after all', async () => {
      server.put = [takePart];
      server.commands = [
        ([first]) => [{ outcome: 'missing-images', mutationId: first?.mutationId ?? '', missing: [id] }],
        acceptAll,
      ];
      await run();
      expect(ranges().length).toBe(6);
      expect(await receipts()).toBe(1);
    });
  });

  it('follows the feed to its end', async () => {
    const [one, two] = [buildServerLicence(), buildServerLicence()];
    server.changes = [
      () => json(200, buildPage([one], { more: true, checkpoint: 'place-1' })),
      () => json(200, buildPage([two], { checkpoint: 'place-2' })),
    ];
    await run();
    expect(await account.database.licences.count()).toBe(2);
    expect((await account.database.checkpoint.get('feed'))?.clockOffsetMs).toBe(5000);
  });

  it('starts again from the beginning when told so, and removes what is no longer to be seen', async () => {
    const [old, first, second] = [buildServerLicence(), buildServerLicence(), buildServerLicence()];
    server.changes = [
      () => json(200, buildPage([old], { checkpoint: 'old' })),
      () => json(200, buildPage([first], { startAgain: true, checkpoint: 'new-0', more: true })),
      () => json(200, buildPage([second], { checkpoint: 'new-1' })),
    ];
    await run();
    await run();
    expect(await account.database.licences.toCollection().primaryKeys()).toEqual([first.id, second.id].sort());
    expect(server.requests.at(-1)?.path).toContain('after=new-0');
  });

  it('offers again after a restore what it holds receipts for', async () => {
    await submit();
    server.commands = [acceptAll];
    server.changes = [
      () => json(200, buildPage([], { checkpoint: 'old' })),
      () => json(200, buildPage([], { offerAgain: true, checkpoint: 'new' })),
      () => json(200, buildPage([], { checkpoint: 'new' })),
    ];
    await run();
    await run();
    expect(server.sent.length).toBe(2);
    expect(server.sent[1]).toEqual(server.sent[0] as Command[]);
    expect(await receipts()).toBe(1);
  });
});
