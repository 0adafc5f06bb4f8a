import { NotificationsScreen } from '#e2e/screens/notifications-screen';
import { PreferencesScreen } from '#e2e/screens/preferences-screen';
import { SentScreen } from '#e2e/screens/sent-screen';
import { ApiCaller, readJson } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { lodge, sendDecision } from '#e2e/support/lodge-validated';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';
import { waitUntil } from '#e2e/support/wait-until';
import { NotificationPreferences } from '#contract/notification-preferences';

const EMAIL = 'ana.peeters@example.org';
const NUMBERS = ['26.13001-00001.001-ID-BE', '26.13002-00001.001-ID-BE', '26.13003-00001.001-ID-BE'];
const STEPS = 'Other steps of your licences';
const DECISIONS = 'Decisions about your licences';

describe('B13: Ana is told as she wishes, and sees what was sent', () => {
  let world: StoryWorld;
  let ana: Person;
  let caller: ApiCaller;
  let preferences: PreferencesScreen;
  let sent: SentScreen;
  const ids: string[] = [];

  beforeAll(async () => {
    world = await StoryWorld.beginGathering(5);
    ana = await world.enters('Ana Peeters', 'phone');
    caller = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    preferences = new PreferencesScreen(ana.page);
    sent = new SentScreen(ana.page);
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  const checkPage = async (name: string) => {
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, name);
  };
  const skipWithoutNotifications = () => {
    if (!world.started.canNotify) pending('this browser cannot be given the permission to notify');
  };
  const mailsToAna = () => world.mail.received.filter(({ to }) => to.includes(EMAIL));
  const text = (words: string | RegExp) => ana.page.getByText(words).first();

  it('begins with push turned on', async () => {
    skipWithoutNotifications();
    await ana.opens('/settings');
    await new NotificationsScreen(ana.page).turnsOn();
    await checkPage('told-settings');
  });

  it('switches mails of single steps off; those of decisions must arrive', async () => {
    await ana.opens('/inbox');
    await preferences.fromInbox();
    const mustArrive = preferences.switchOf(DECISIONS, 'E-mail');
    expect([await mustArrive.isChecked(), await mustArrive.isDisabled()]).toEqual([true, true]);
    expect(await preferences.switchOf('Licences accepted for your office', 'E-mail').count()).toBe(0);
    await preferences.switchOf(STEPS, 'E-mail').uncheck();
    await preferences.waitForSaved(`“${STEPS}”: e-mail is off.`);
    await preferences.switchOf(STEPS, 'Push').uncheck();
    await preferences.waitForSaved(`“${STEPS}”: push is off.`);
    await preferences.undoes();
    await preferences.waitForSaved(`“${STEPS}”: push is on.`);
    // Two at once: the second waits for the first.
    for (const channel of ['E-mail', 'Push'] as const) await preferences.switchOf('Mandates', channel).uncheck();
    await preferences.waitForSaved('“Mandates”: push is off.');
    await ana.page.getByRole('button', { name: 'Show what does not concern your roles' }).click();
    await text('Reg. (EC) No 1024/2008, art. 6(2)').waitFor();
    await checkPage('told-preferences');
  });

  it('finds them again, also without a network, when they cannot be changed', async () => {
    await ana.losesTheNetwork();
    await ana.opens('/settings/notifications');
    await text('Changing this needs a network.').waitFor();
    const steps = preferences.switchOf(STEPS, 'E-mail');
    expect([await steps.isChecked(), await steps.isDisabled()]).toEqual([false, true]);
    for (const channel of ['E-mail', 'Push'] as const)
      expect(await preferences.switchOf('Mandates', channel).isChecked())
        .withContext(channel)
        .toBeFalse();
    await checkPage('told-preferences-offline');
    await ana.findsTheNetwork();
    await ana.page.getByRole('switch', { name: 'Keep quiet hours', disabled: false }).waitFor();
  });

  it('is told when another device was faster', async () => {
    const before = NotificationPreferences.parse(readJson(await caller.call('GET', '/api/notification-preferences')));
    const choices = { ...before.choices, digest: { isOn: true, at: '06:30' } };
    await caller.send('PUT', '/api/notification-preferences', { version: before.version, choices });
    await ana.page.getByRole('switch', { name: 'Keep quiet hours' }).click();
    await text('This was changed on another device in the meantime.').waitFor();
    expect(await ana.page.getByRole('switch', { name: 'Send one mail a day' }).isChecked()).toBeTrue();
    expect(await ana.page.getByRole('switch', { name: 'Keep quiet hours' }).isChecked()).toBeFalse();
    await ana.page.getByRole('switch', { name: 'Send one mail a day' }).uncheck();
    await preferences.waitForSaved('Mails come one by one.');
  });

  it('gets no mail of her three licences when they are lodged', async () => {
    for (const licenceNumber of NUMBERS) ids.push(await lodge(caller, { licenceNumber }));
    await sent.waitFor([NUMBERS[2] ?? '', 'was submitted'], 'Switched off');
    await text('Not sent: you had switched off e-mail for this.').waitFor();
    expect(mailsToAna()).toEqual([]);
  });

  it('gets one mail and one push message when Bruno validates all three', async () => {
    const bruno = await ApiCaller.enter(world.product.origin, 'Bruno Claes');
    await Promise.all(ids.map((id) => sendDecision(bruno, id, 'validate', { words: '', another: 'paper' })));
    await sent.waitFor([NUMBERS[0] ?? '', 'was validated'], 'Handed over to your mail server');
    expect(mailsToAna()).toHaveSize(1);
    for (const number of NUMBERS) expect(mailsToAna()[0]?.text).toContain(number);
    for (const number of NUMBERS)
      expect(await sent.deliveries(number, 'was validated').first().innerText()).toContain('Together with 2 others.');
    await checkPage('told-sent');
  });

  it('sees that the push service of her browser accepted it', async () => {
    skipWithoutNotifications();
    await sent.waitFor([NUMBERS[0] ?? '', 'was validated'], 'Accepted by the push service of your browser');
    const pushes = await world.push.waitFor(({ endpoint }) => endpoint === ana.push?.endpoint);
    expect(pushes.length).withContext('messages for six pieces of news').toBeLessThan(6);
  });

  it('sees from a message of the inbox what was sent about it', async () => {
    await ana.opens('/inbox');
    const row = ana.page.getByRole('listitem').filter({ hasText: NUMBERS[0] ?? '' });
    await row.filter({ hasText: 'was validated' }).getByRole('link', { name: 'What was sent about this' }).click();
    await ana.page.getByRole('heading', { name: 'What was sent about this', level: 1 }).waitFor();
    await sent.news(NUMBERS[0] ?? '').waitFor();
    expect(await sent.news().count()).toBe(1);
  });

  it('keeps what was sent without a network', async () => {
    await ana.losesTheNetwork();
    await ana.opens('/inbox/sent');
    await text('newer needs a network').waitFor();
    await sent.news(NUMBERS[0] ?? '', 'was validated').waitFor();
    await checkPage('told-sent-offline');
  });

  it('reads a message without a network, which the server learns later', async () => {
    const isRead = async () => {
      const rows = await world.product.rows<{ read: boolean }>(
        `select read_at is not null as read from inbox_items i join accounts a on a.id = i.account_id
         where i.licence_id = $1 and i.kind = 'validate' and a.email = $2`,
        ids[0],
        EMAIL,
      );
      return rows[0]?.read === true;
    };
    await ana.opens('/inbox');
    await ana.page.getByRole('heading', { name: 'Today' }).waitFor();
    await checkPage('told-inbox');
    const row = ana.page
      .getByRole('listitem')
      .filter({ hasText: NUMBERS[0] ?? '' })
      .filter({ hasText: 'was validated' });
    await row.getByText('New').waitFor();
    await row.getByRole('link').first().click();
    await ana.opens('/inbox');
    await row.waitFor();
    expect([await row.getByText('New').count(), await isRead()]).toEqual([0, false]);
    await ana.findsTheNetwork();
    await waitUntil(isRead);
    expect(await row.getByText('New').count()).toBe(0);
  });

  it('learns that her mails come back, on every page where it matters', async () => {
    world.mail.refusals.set(EMAIL, { code: 552, words: '5.2.2 Mailbox full' });
    await ana.opens('/settings');
    await ana.page.getByRole('button', { name: 'Send me a test mail' }).click();
    await text('A test mail is on its way.').waitFor();
    await sent.waitFor(['This is a test'], 'the mailbox is full');
    for (const path of ['/settings', '/profile', '/inbox']) {
      await ana.opens(path);
      await ana.page.getByRole('region', { name: 'Your mails come back' }).waitFor();
    }
    await text(`Mails to ${EMAIL} have not arrived since`).waitFor();
    await checkPage('told-bounce');
  });

  it('finds what failed, and tries again', async () => {
    await ana.opens('/inbox/sent');
    await ana.page.getByRole('switch', { name: 'Only what failed' }).check();
    await sent.news('was validated').first().waitFor({ state: 'detached' });
    await sent.news('This is a test', 'Failed').waitFor();
    expect(await sent.news().count()).toBe(1);
    await checkPage('told-failed');
    world.mail.refusals.delete(EMAIL);
    await ana.page.getByRole('button', { name: 'Try again' }).click();
    await world.mail.waitFor(EMAIL, '');
    await ana.page.getByRole('region', { name: 'Your mails come back' }).waitFor({ state: 'detached' });
  });

  it('gets push messages again at the next start after her subscription died', async () => {
    skipWithoutNotifications();
    const dead = ana.push?.endpoint ?? '';
    /** Whether the server has the subscription that came after `before`. */
    const isAtServer = async (before: string | undefined) => {
      const sql = 'select 1 from push_subscriptions where endpoint = $1 and endpoint <> $2';
      return (await world.product.rows(sql, ana.push?.endpoint ?? '', before ?? '')).length > 0;
    };
    world.push.answerNext(dead, { status: 410 });
    await caller.send('POST', '/api/push-subscription/test', {});
    await sent.waitFor(['This is a test', 'Push'], 'the device no longer takes push messages');
    await ana.opens('/settings');
    await waitUntil(() => isAtServer(dead));
    await ana.page.getByRole('button', { name: 'Send me a test', exact: true }).click();
    await world.push.waitFor(({ endpoint }) => endpoint === ana.push?.endpoint && endpoint !== dead);
    const second = ana.push?.endpoint;
    ana.push?.dies();
    await ana.opens('/settings');
    await waitUntil(() => isAtServer(second));
    await ana.page.getByRole('button', { name: 'Send me a test', exact: true }).click();
    await world.push.waitFor(({ endpoint }) => endpoint === ana.push?.endpoint && endpoint !== second);
  });

  it('met no error that nobody caught', () => expect(ana.errors).toEqual([]));
});
