import { SubmitScreen } from '#e2e/screens/submit-screen';
import { chooseCountry } from '#e2e/screens/choose-country';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { makeDraft } from '#e2e/support/make-draft';
import type { Person } from '#e2e/support/person';
import { waitForDraft } from '#e2e/support/read-draft';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const NUMBER = '26.90005-00001.001-ID-ES';
const LAS_PALMAS = 'ES003591';

describe('Ana says where and when her goods arrive', () => {
  let world: StoryWorld;
  let ana: Person;
  let screen: SubmitScreen;
  let id: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    const caller = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    const whole = await getDemoLicence(caller, 'cleared');
    id = await makeDraft(caller, whole, { licenceNumber: NUMBER, pointOfEntry: null, arrival: null });
    ana = await world.enters('Ana Peeters', 'phone');
    screen = new SubmitScreen(ana.page);
    await ana.page.getByRole('link', { name: NUMBER }).waitFor();
    await ana.losesTheNetwork();
    await ana.opens(`/licences/${id}/submit`);
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  const checkPage = async (name: string) => {
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, name);
  };
  const field = (label: string) => screen.dialog.getByLabel(label, { exact: true });
  const options = () => screen.dialog.getByRole('option');
  const says = (words: RegExp | string) => screen.dialog.getByRole('status').getByText(words).waitFor();

  it('L13: the dialog begins with the country her licence number names', async () => {
    await screen.opensDialog();
    await screen.isAtStep(1);
    for (const name of ['Close', 'Cancel', 'Previous', 'Next'])
      await screen.dialog.getByRole('button', { name, exact: true }).waitFor();
    expect(await screen.dialog.getByRole('combobox', { name: 'Country' }).inputValue()).toBe('Spain');
    await screen.goes('Next');
    await screen.dialog.getByText('Select a customs office to go on.').waitFor();
    await checkPage('l13-country');
  });

  it('L13: among hundreds of offices she finds hers by a few letters, entry offices first', async () => {
    await chooseCountry(screen.dialog, 'Country', 'FR');
    await screen.looksForOffice('');
    await screen.dialog.getByRole('group', { name: 'Points of entry' }).waitFor();
    await screen.dialog.getByText(/more/).waitFor();
    await screen.looksForOffice('havre');
    await options().filter({ hasText: 'FR002300' }).waitFor();
    await screen.dialog
      .getByRole('group', { name: 'Other offices' })
      .getByText('not a point of entry')
      .first()
      .waitFor();
    await checkPage('l13-offices');
    await options().filter({ hasText: 'not a point of entry' }).first().click();
    await screen.office.getByText('does not name this one as a point of entry').waitFor();
    await checkPage('l13-no-entry');
  });

  it('L13: sees name, number, address and country of the office she takes', async () => {
    await chooseCountry(screen.dialog, 'Country', 'BE');
    await screen.looksForOffice('2060');
    await options().filter({ hasText: 'BE101000' }).click();
    for (const words of [
      'ANTWERPEN DAE DOUANEKANTOOR',
      'BE101000',
      'ELLERMANSTRAAT 21',
      '2060 Antwerpen',
      '(BE) Belgium',
    ])
      await screen.office.getByText(words).waitFor();
    await checkPage('l13-office');
    await chooseCountry(screen.dialog, 'Country', 'ES');
    await screen.looksForOffice('las palmas');
    await options().filter({ hasText: LAS_PALMAS }).click();
    await screen.office.getByText('Not known').waitFor();
    await screen.goes('Next');
  });

  it('L14: the time is that of the office, and is read back with the offset and in her own time', async () => {
    await screen.isAtStep(2);
    await checkPage('l14-empty');
    expect(await screen.dialog.getByRole('combobox', { name: 'Time zone' }).inputValue()).toBe('The Canary Islands');
    await field('Date of arrival').fill('2030-12-06');
    await field('Time of arrival').fill('14:00');
    await says(/^Friday,? 6 December 2030, 14:00 in the Canary Islands \(UTC\+00:00\)/);
    await says(', 15:00 your time');
    await checkPage('l14-arrival');
  });

  it('L14: hears of an hour that summer time skips or doubles, and of a day in the past', async () => {
    await screen.choosesZone('Madrid');
    await field('Date of arrival').fill('2030-03-31');
    await field('Time of arrival').fill('02:30');
    await says('02:30 does not exist on that day');
    await says(/03:30 in Madrid \(UTC\+02:00\)/);
    await checkPage('l14-skipped');
    await field('Date of arrival').fill('2030-10-27');
    await says('02:30 comes twice on that day');
    await field('Date of arrival').fill('2020-10-01');
    await says('This lies in the past.');
    await screen.goes('Next');
    await screen.isAtStep(3);
    await screen.goes('Previous');
  });

  it('L14: any other time zone is found, and all is as it was after the page was thrown away', async () => {
    await screen.choosesZone('Tokyo');
    await field('Date of arrival').fill('2030-12-06');
    await field('Time of arrival').fill('14:00');
    await says(/14:00 in Tokyo \(UTC\+09:00\)/);
    await screen.choosesZone('Canary');
    await says(/14:00 in the Canary Islands/);
    await waitForDraft(ana.page, id, ({ arrival }) => arrival?.zone === 'Atlantic/Canary');
    await ana.page.reload();
    await screen.isAtStep(2);
    expect(await field('Date of arrival').inputValue()).toBe('2030-12-06');
    expect(await field('Time of arrival').inputValue()).toBe('14:00');
    await says(/14:00 in the Canary Islands/);
    await screen.goes('Previous');
    await screen.office.getByText(LAS_PALMAS).waitFor();
  });

  it('L13: the offices used last stand on top, and going back or away keeps every answer', async () => {
    await screen.looksForOffice('');
    const last = screen.dialog.getByRole('group', { name: 'Used last' });
    await last.getByText(LAS_PALMAS).waitFor();
    await checkPage('l13-used-last');
    await ana.page.keyboard.press('Escape');
    await screen.goes('Cancel');
    await screen.dialog.waitFor({ state: 'hidden' });
    await screen.opensDialog();
    await screen.isAtStep(1);
    await screen.office.getByText(LAS_PALMAS).waitFor();
    for (const step of [2, 3, 4]) {
      await screen.goes('Next');
      await screen.isAtStep(step);
    }
  });

  it('L14: PostgreSQL holds instant and zone once it is lodged', async () => {
    await screen.dialog.getByRole('button', { name: 'Submit', exact: true }).click();
    await screen.waitForNotLodged();
    await ana.findsTheNetwork();
    await screen.waitForReceipt();
    const [row] = await world.product.rows<{ arrives_at: Date; arrival: unknown; point_of_entry: string }>(
      `select arrives_at, point_of_entry, content->'arrival' as arrival from licences where id = $1`,
      id,
    );
    expect(row?.point_of_entry).toBe(LAS_PALMAS);
    expect(row?.arrives_at.toISOString()).toBe('2030-12-06T14:00:00.000Z');
    expect(row?.arrival).toEqual({ date: '2030-12-06', time: '14:00', zone: 'Atlantic/Canary' });
    expect(ana.errors).toEqual([]);
  });
});
