import type { Page } from 'playwright-core';
import { chooseCountry } from '#e2e/screens/choose-country';
import { RolesScreen } from '#e2e/screens/roles-screen';
import { listBarriers } from '#e2e/support/axe';
import { join } from '#e2e/support/join';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const FMSCA = 'F.M.S.C.A. FLEGT Member State Competent Authority';
const SUPPORT = 'support@example.org';
const IDA = { firstName: 'Ida', lastName: 'Ødegård & Søn', email: 'ida@example.org', password: 'birch bark canoe 7' };
const COMPANY = 'Hårdtræ & Co? #1 +100% A/S';

/** What a mail program reads in a link, as RFC 6068 describes it. */
function readMailLink(link: string): Record<string, string> {
  const [, to = '', query = ''] = /^mailto:([^?]*)\?(.*)$/.exec(link) ?? [];
  const fields = query.split('&').map((part) => part.split('=').map(decodeURIComponent));
  return { to: decodeURIComponent(to), ...Object.fromEntries(fields) };
}

async function createCompany(page: Page, roles: RolesScreen): Promise<void> {
  await roles.goTo('Operator');
  await roles.press('advanced search');
  await roles.press('Create Operator');
  await roles.field('Name').fill(COMPANY);
  await chooseCountry(page, 'Country', 'Denmark');
  await roles.field('City').fill('Aarhus');
  await roles.field('EORI').fill('DK12345678');
  await roles.choice('imported Timber Products').check();
  await roles.press('create');
}

describe('R6: the e-mail that goes with Ida’s request', () => {
  let world: StoryWorld;
  let ida: Person;
  let roles: RolesScreen;

  // Without the demo: the mailbox of a real authority may be written to, and here it leads to this machine's own receiver.
  beforeAll(async () => {
    world = await StoryWorld.beginEmpty();
    ida = await join(world, 'phone', IDA);
    roles = new RolesScreen(ida.page);
  });
  afterAll(async () => {
    await ida?.goesHome();
    await world?.end();
  });

  const lineOf = async (name: string) => (await roles.mailLine(name).innerText()).trim();
  const requestMails = () => world.mail.received.filter(({ subject }) => /role request for/i.test(subject));

  it('is shown whole before it is sent: From honestly, To, CC, subject and text', async () => {
    await createCompany(ida.page, roles);
    await roles.send('');
    await roles.mailLine('To').waitFor();
    expect(await lineOf('From')).toContain('no-reply@example.org');
    expect(await lineOf('From')).toContain('The app sends it.');
    expect(await lineOf('Answers go to')).toBe(IDA.email);
    expect(await lineOf('To')).toBe(SUPPORT);
    expect(await lineOf('CC')).toBe('eutr@mst.dk');
    expect(await lineOf('Subject')).toBe('Role request for a FLEGT timber importer');
    for (const words of [IDA.firstName, IDA.lastName, COMPANY]) expect(await lineOf('Text')).toContain(words);
    expect(await listBarriers(ida.page)).toEqual([]);
    await takeScreenshots(ida.page, 'role-request-mail');
  });

  it('can be written in a mail program of one’s own, with all of it filled in', async () => {
    const link = (await roles.mailLink.getAttribute('href')) ?? '';
    const { to, cc, subject, body, ...others } = readMailLink(link);
    expect({ to, cc, subject }).toEqual({ to: SUPPORT, cc: 'eutr@mst.dk', subject: await lineOf('Subject') });
    expect(body?.split('\r\n').join('\n')).toBe(await roles.mailLine('Text').evaluate((it) => it.textContent));
    expect(body).toContain(`First name: Ida\r\nLast name: Ødegård & Søn\r\nOperator company: ${COMPANY}`);
    expect(others).toEqual({});
    expect(link).toMatch(/^mailto:[\x21-\x7e]+$/);
  });

  it('is sent with one tap, and follows the five rules', async () => {
    await roles.press('Send the e-mail');
    await ida.page.getByRole('status').getByText('Sent at').waitFor();
    const mail = await world.mail.waitFor(SUPPORT, 'Role request for a FLEGT timber importer');
    expect(mail.from).toContain('no-reply@example.org');
    expect(mail.replyTo).toBe(IDA.email);
    expect(mail.toHeader).toBe(SUPPORT);
    expect(mail.cc).toBe('eutr@mst.dk');
    expect([...mail.to].sort()).toEqual(['eutr@mst.dk', SUPPORT]);
    for (const words of ['role request', 'FLEGT timber importer', IDA.firstName, IDA.lastName, COMPANY])
      expect(mail.text).toContain(words);
  });

  it('says that it was sent, also later, and is not sent twice', async () => {
    await takeScreenshots(ida.page, 'role-request-mail-sent');
    expect(await listBarriers(ida.page)).toEqual([]);
    const sent = requestMails().length;
    const path = `/api/role-requests/${ida.page.url().split('/').at(-1)}/mail`;
    // The second tap of somebody whose page did not hear the first answer.
    const again = await ida.page.evaluate(async (url) => {
      const { accountId } = (await (await fetch('/api/session')).json()) as { accountId: string };
      const options = {
        method: 'POST',
        body: JSON.stringify({ cc: '' }),
        headers: { 'Content-Type': 'application/json', 'flegt-account': accountId },
      };
      return (await fetch(url, options)).status;
    }, path);
    expect(again).toBe(200);
    await ida.page.reload();
    await ida.page.getByRole('status').getByText('Sent at').waitFor();
    expect(await ida.page.getByRole('button', { name: 'Send the e-mail' }).count()).toBe(0);
    expect(await roles.mailLink.count()).toBe(1);
    expect(requestMails().length).toBe(sent);
  });

  it('asks for CC of one’s own mail where the mailbox of the authority is not known, and takes no other thing for an address', async () => {
    await ida.opens('/roles/authority?role=fmsca&country=PL');
    await roles.choose('Poland', FMSCA);
    await ida.page.getByRole('checkbox').check();
    await roles.press('Request Authorization');
    await roles.send('');
    const cc = roles.field('Mailbox of the competent authority');
    await ida.page.getByText('If you know it, type it: your own mail program writes to it too.').waitFor();
    await cc.fill('flegt at gios');
    await roles.mailLink.click();
    await ida.page.getByText('This does not look like an e-mail address.').waitFor();
    expect(await listBarriers(ida.page)).toEqual([]);
    await takeScreenshots(ida.page, 'role-request-mail-cc');
    await cc.fill('flegt@gios.example');
    expect(readMailLink((await roles.mailLink.getAttribute('href')) ?? '')['cc']).toBe('flegt@gios.example');
    await roles.press('Send the e-mail');
    await ida.page.getByRole('status').getByText('Sent at').waitFor();
    expect(await lineOf('CC')).toContain('nobody');
    const mail = await world.mail.waitFor(SUPPORT, 'Role request for a FLEGT Competent Authority');
    expect(mail.to).toEqual([SUPPORT]);
    expect(mail.cc).toBe('');
    expect(mail.text).toContain('Competent Authority');
  });

  it('is one mail for each request, to nobody else', () => {
    const recipients = requestMails().map(({ to }) => [...to].sort().join());
    expect(recipients.filter((it) => it.includes('eutr@mst.dk'))).toEqual([`eutr@mst.dk,${SUPPORT}`]);
    // A8: what was typed is written to by one's own mail program, never from here.
    expect(recipients.filter((it) => it.includes('flegt@gios.example'))).toEqual([]);
  });

  it('met no error that nobody caught', () => expect(ida.errors).toEqual([]));
});
