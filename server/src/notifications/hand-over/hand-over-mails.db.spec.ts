import { DEFAULT_CHOICES } from '#domain/notifications/notification-choices';
import { findRow } from '#server/database/connection';
import { ANA, BRUNO, JORIS } from '#server/demo/people';
import { createHandOverMails } from '#server/notifications/hand-over/hand-over-mails';
import { createHandOverPushes } from '#server/notifications/hand-over/hand-over-pushes';
import { changePreferences } from '#server/notifications/preferences/change-preferences';
import { sendTestMail } from '#server/notifications/preferences/send-test-mail';
import { insertLicence } from '#server/notifications/testing/insert-licence';
import { TellingWorld } from '#server/notifications/testing/telling-world';

const DIGEST = { digest: { isOn: true, at: '07:00' } };
const HOUR_MS = 3_600_000;

describe('handing mails over', () => {
  let world: TellingWorld;
  let licenceId: string;
  let otherId: string;
  let send: () => Promise<void>;

  beforeAll(async () => {
    world = await TellingWorld.build({ MAIL_GATHER_S: '60' });
    send = createHandOverMails(world.services);
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    await world.clear();
    world.mail.received.length = 0;
    [licenceId, otherId] = [await insertLicence(world.services.db), await insertLicence(world.services.db)];
  });

  const statuses = async (person = ANA) => (await world.ledger(person, 'mail')).map(({ status }) => status);

  it('makes one mail of a burst, for each reader, that lists everything with its link', async () => {
    const { services } = world;
    await world.tellOf(licenceId, 'verify');
    await world.tellOf(licenceId, 'validate');
    await world.tellOf(otherId, 'reject');
    await send();
    expect(world.mail.received).toEqual([]);
    // The first is due: what gathered behind it goes along.
    await services.db.query(
      `update deliveries set due_at = now() - interval '1 second' where id in (
         select distinct on (account_id) id from deliveries where channel = 'mail' order by account_id, created_at)`,
    );
    await Promise.all([send(), createHandOverMails(services)(), createHandOverMails(services)()]);
    for (const person of [ANA, JORIS]) {
      const [mail, ...more] = world.mailsTo(person);
      expect(more).toEqual([]);
      expect(mail?.subject).toBe('2 FLEGT licences changed');
      for (const part of ['started further verification', 'validated FLEGT licence', 'rejected FLEGT licence'])
        expect(mail?.text).toContain(part);
      expect(mail?.html).toContain('rejected FLEGT licence');
      expect(mail?.links).toEqual([licenceId, licenceId, otherId].map((id) => `https://flegt.test/open/${id}`));
      const rows = await world.ledger(person, 'mail');
      expect(rows.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted']);
      expect(new Set(rows.map(({ messageId }) => messageId)).size).toBe(1);
    }
  });

  it('is not put off by more and more: the first says when', async () => {
    await world.tellOf(licenceId, 'verify');
    const [first] = await world.ledger(ANA, 'mail');
    for (let count = 0; count < 3; count += 1) await world.tellOf(otherId, 'verify');
    expect((await world.ledger(ANA, 'mail'))[0]?.dueAt).toEqual(first?.dueAt ?? new Date(0));
    expect(Number(first?.dueAt) - Date.now()).toBeLessThanOrEqual(60_000);
  });

  it('keeps for the digest what may wait, and sends at once what must be known', async () => {
    await world.choose(ANA, DIGEST);
    await world.tellOf(licenceId, 'verify');
    await world.tellOf(licenceId, 'reject');
    await world.makeDue('gathered');
    await send();
    expect(world.mailsTo(ANA).map(({ subject }) => subject)).toEqual([
      'FLEGT licence 26.00001-00001.001-ID-BE: rejected',
    ]);
    const [kept] = await world.ledger(ANA, 'mail');
    expect([kept?.status, kept?.waitsFor]).toEqual(['waiting', 'digest']);
    await world.tellOf(otherId, 'verify');
    await world.makeDue('digest');
    await send();
    expect(world.mailsTo(ANA).at(-1)?.subject).toBe('2 FLEGT licences changed');
  });

  it('follows new choices with what still waits', async () => {
    await world.choose(ANA, DIGEST);
    await world.tellOf(licenceId, 'verify');
    await world.tellOf(licenceId, 'reject');
    const change = (choices: object) =>
      changePreferences(world.services, ANA.accountId, { version: 1, choices: { ...DEFAULT_CHOICES, ...choices } });
    await change({});
    expect((await world.ledger(ANA, 'mail')).map(({ waitsFor }) => waitsFor)).toEqual(['gathered', 'gathered']);
    await world.services.db.query('update notification_preferences set version = 1');
    await change({ groups: { ...DEFAULT_CHOICES.groups, ownSteps: { mail: false, push: true } } });
    expect((await statuses()).sort()).toEqual(['off', 'waiting']);
  });

  it('writes in the language and by the clocks of the reader', async () => {
    const { db } = world.services;
    await world.choose(ANA, { language: 'de', timeZone: 'Asia/Jakarta' });
    const eventId = await world.tellOf(licenceId, 'reject');
    await db.query(`update inbox_items set at = '2026-11-27T20:30:00Z' where cause_id = $1`, { bind: [eventId] });
    await world.makeDue();
    await send();
    const [mail] = world.mailsTo(ANA);
    expect(mail?.language).toBe('de');
    expect(mail?.subject).toBe('FLEGT-Genehmigung 26.00001-00001.001-ID-BE: abgelehnt');
    expect(mail?.text).toContain('Guten Tag Ana Peeters,');
    expect(mail?.text).toMatch(/28\. November 2026 um 03:30 GMT\+7/);
    expect(mail?.html).toContain('<html lang="de"');
    expect(world.mailsTo(JORIS)[0]?.language).toBe('en');
  });

  it('writes no more to an address the mail server does not know; push messages and the inbox go on', async () => {
    const { services } = world;
    world.mail.refusals.set(ANA.email, { code: 550, words: '5.1.1 No such user here' });
    const endpoint = await world.subscribe(ANA);
    await world.tellOf(licenceId, 'verify');
    await world.makeDue();
    await send();
    expect((await world.ledger(ANA, 'mail')).map(({ failure }) => failure)).toEqual(['addressUnknown']);
    world.mail.refusals.clear();
    const eventId = await world.tellOf(licenceId, 'reject');
    await world.makeDue();
    await send();
    await createHandOverPushes(services)();
    expect(world.mailsTo(ANA)).toEqual([]);
    expect(world.mailsTo(JORIS)).toHaveSize(2);
    expect((await world.ledger(ANA, 'mail', eventId))[0]?.failure).toBe('addressBounces');
    expect(world.push.received.filter((it) => it.endpoint === endpoint)).toHaveSize(1);
    const inbox = 'select 1 from inbox_items where cause_id = $1 and account_id = $2';
    expect(await findRow(services.db, inbox, [eventId, ANA.accountId])).toBeDefined();
    expect(services.logLines.join()).not.toContain(ANA.email);

    await sendTestMail(services, ANA.accountId, eventId.replace(/^.{8}/, '00000000'));
    await send();
    expect(world.mailsTo(ANA).map(({ subject }) => subject)).toEqual(['Mails from FLEGT Licences reach you']);
    await world.tellOf(licenceId, 'verify');
    await world.makeDue();
    await send();
    expect(world.mailsTo(ANA)).toHaveSize(2);
  });

  for (const [code, words, failure, isBouncing] of [
    [552, '5.2.2 Mailbox full', 'mailboxFull', true],
    [550, '5.7.1 Looks like spam', 'mailRefused', false],
    [550, 'No such user', 'addressUnknown', true],
  ] as const)
    it(`takes ${code} ${words} for ${failure}`, async () => {
      world.mail.refusals.set(ANA.email, { code, words });
      await world.tellOf(licenceId, 'reject');
      await world.makeDue();
      await send();
      const [row] = await world.ledger(ANA, 'mail');
      expect([row?.status, row?.failure]).toEqual(['failed', failure]);
      const account = await findRow<{ is: boolean }>(
        world.services.db,
        'select mail_bounced_at is not null as is from accounts where id = $1',
        [ANA.accountId],
      );
      expect(account?.is).toBe(isBouncing);
    });

  it('tries again later and later, and gives up in the end', async () => {
    world.mail.refusals.set(ANA.email, { code: 451, words: '4.3.0 Later' });
    await world.tellOf(licenceId, 'reject');
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 17; attempt += 1) {
      await world.makeDue();
      await send();
      const [row] = await world.ledger(ANA, 'mail');
      if (row?.status === 'waiting') pauses.push(Math.round((Number(row.dueAt) - Date.now()) / 1000));
    }
    expect(pauses.slice(0, 4)).toEqual([5, 10, 20, 40]);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(HOUR_MS / 1000);
    const [row] = await world.ledger(ANA, 'mail');
    expect([row?.status, row?.failure]).toEqual(['failed', 'mailServerAway']);
  }, 30_000);

  it('hands over what a process took that ended in the middle, once its time is over', async () => {
    await world.tellOf(licenceId, 'reject', BRUNO);
    await world.services.db.query(`update deliveries set waits_for = 'underWay', due_at = now() + interval '1 minute'`);
    await send();
    expect(world.mail.received).toEqual([]);
    await world.makeDue();
    await send();
    expect(world.mailsTo(ANA)).toHaveSize(1);
  });
});
