import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { findRow } from '#server/database/connection';
import { ANA, JORIS } from '#server/demo/people';
import { readBounce } from '#server/bounces/read-bounce';
import { recordBounce } from '#server/bounces/record-bounce';
import { buildReport } from '#server/bounces/testing/build-report';
import { createHandOverMails } from '#server/notifications/hand-over/hand-over-mails';
import { sendTestMail } from '#server/notifications/preferences/send-test-mail';
import { insertLicence } from '#server/notifications/testing/insert-licence';
import { TellingWorld } from '#server/notifications/testing/telling-world';

describe('mails that come back', () => {
  let world: TellingWorld;
  let licenceId: string;

  beforeAll(async () => {
    world = await TellingWorld.build({ MAIL_BOUNCE_ADDRESS: 'bounces@flegt.example.org' });
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    await world.clear();
    licenceId = await insertLicence(world.services.db);
  });

  /** Sends Ana a mail; where it would come back to. */
  const sendOne = async (kinds: readonly string[] = ['reject']) => {
    for (const kind of kinds) await world.tellOf(licenceId, kind);
    await createHandOverMails(world.services)();
    return world.mailsTo(ANA).at(-1)?.returnTo ?? '';
  };
  const take = async (to: string, about: Parameters<typeof buildReport>[1] = {}) => {
    const bounce = await readBounce(buildReport(to, about));
    return bounce ? recordBounce(world.services, bounce) : undefined;
  };
  const bouncing = () =>
    findRow<{ failure: string | null; email: string }>(
      world.services.db,
      'select mail_bounce as failure, email from accounts where id = $1',
      [ANA.accountId],
    ).then((row) => row?.failure);
  const standings = async (person = ANA) =>
    (await world.ledger(person, 'mail')).map(({ status, failure }) => `${status} ${failure}`.trim());

  it('come to an address of their own, which names nobody', async () => {
    const returnTo = await sendOne();
    expect(returnTo).toMatch(/^bounces\+[0-9a-f]{48}@flegt\.example\.org$/);
    expect(returnTo.split('@')[0]?.length).toBeLessThanOrEqual(64);
    expect(world.mailsTo(JORIS).at(-1)?.returnTo).not.toBe(returnTo);
  });

  it('are noted for all that went in the mail; no mail is sent to an address nobody has', async () => {
    const returnTo = await sendOne(['verify', 'reject']);
    expect(await take(returnTo)).toBe('failed');
    expect(await standings()).toEqual(['failed addressUnknown', 'failed addressUnknown']);
    expect(await standings(JORIS)).toEqual(['accepted', 'accepted']);
    expect(await bouncing()).toBe('addressUnknown');
    await sendOne();
    expect((await standings()).at(-1)).toBe('failed addressBounces');
  });

  it('is idempotent', async () => {
    const returnTo = await sendOne();
    expect([await take(returnTo), await take(returnTo)]).toEqual(['failed', 'nothing']);
    expect(await take(returnTo, { status: '5.2.2' })).toBe('nothing');
    expect(await bouncing()).toBe('addressUnknown');
  });

  it('change nothing when the address was never given away', async () => {
    const returnTo = await sendOne();
    const forged = returnTo.replace(/.@/, (end) => (end === '0@' ? '1@' : '0@'));
    const other = returnTo.replace(/\+./, (start) => (start === '+0' ? '+1' : '+0'));
    for (const address of [forged, other, 'bounces@flegt.example.org', 'bounces+@flegt.example.org', 'x'])
      expect(await take(address))
        .withContext(address)
        .toBe('nothing');
    expect(await standings()).toEqual(['accepted']);
    expect(await bouncing()).toBeNull();
    expect(await take(returnTo.toUpperCase())).toBe('failed');
  });

  it('change only the ledger while the mail server still tries, and where the address is not to blame', async () => {
    const delayed = await sendOne();
    expect(await take(delayed, { action: 'delayed', status: '4.4.1' })).toBe('delayed');
    expect(await standings()).toEqual(['accepted mailServerAway']);
    expect(await take(delayed, { action: 'failed', status: '4.4.7' })).toBe('failed');
    expect(await standings()).toEqual(['failed mailNotDelivered']);
    expect(await take(await sendOne(), { status: '5.7.1' })).toBe('failed');
    expect((await standings()).at(-1)).toBe('failed mailRefused');
    expect(await bouncing()).toBeNull();
  });

  it('say nothing of the address once the person tried it again', async () => {
    const before = await sendOne();
    await sendTestMail(world.services, ANA.accountId, crypto.randomUUID());
    expect(await take(before)).toBe('failed');
    expect(await bouncing()).toBeNull();
  });

  it('are found by what servers on the way noted', async () => {
    const returnTo = await sendOne();
    expect(await take('postmaster@flegt.example.org', { deliveredTo: returnTo })).toBe('failed');
  });

  it('are told from other messages', async () => {
    const returnTo = await sendOne();
    for (const about of [{ action: 'delivered' }, { action: 'relayed' }, { status: '' }, { status: 'x' }] as const)
      expect(await take(returnTo, about)).toBeUndefined();
    for (const message of ['', 'Subject: Out of office\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n', '\0\xff'])
      expect(await readBounce(Buffer.from(message, 'latin1'))).toBeUndefined();
  });

  it('are taken from the mail server’s pipe', async () => {
    const returnTo = await sendOne();
    const run = async (input: Buffer) => {
      const child = spawn(process.execPath, ['tools/take-bounce.ts'], {
        env: {
          PATH: process.env['PATH'],
          DATABASE_URL: world.services.databaseUrl,
          DATA_DIR: world.services.config.dataDir,
          MAIL_BOUNCE_ADDRESS: 'bounces@flegt.example.org',
        },
      });
      child.stdin.end(input);
      const ended = new Promise<number | null>((done) => child.once('close', done));
      return `${(await text(child.stdout)).trim()} ${await ended}`;
    };
    expect(await run(buildReport(returnTo))).toBe('Taken: failed. 0');
    expect(await run(Buffer.from('Subject: hello\r\n\r\nhello'))).toMatch(/^This is no report .* 0$/);
    expect(await standings()).toEqual(['failed addressUnknown']);
  }, 30_000);
});
