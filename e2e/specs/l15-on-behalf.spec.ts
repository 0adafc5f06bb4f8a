import type { Party } from '#domain/licence-content';
import { SubmitScreen } from '#e2e/screens/submit-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { makeDraft } from '#e2e/support/make-draft';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const NUMBER = '26.90006-00009.001-ID-BE';
const EARLIER = [
  'De Vries Houthandel BV',
  'Müller Holz GmbH',
  'Rossi Legnami Srl',
  'Dubois Bois SARL',
  'Silva Madeiras Lda',
];
const toParty = (name: string, at: number): Party => ({
  name,
  address: `Kade ${at + 1}\n3011 Rotterdam`,
  country: 'NL',
});

describe('Ana makes a licence on behalf of another importer', () => {
  let world: StoryWorld;
  let ana: Person;
  let caller: ApiCaller;
  let screen: SubmitScreen;
  let id: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    caller = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    const whole = await getDemoLicence(caller, 'cleared');
    for (const [at, name] of EARLIER.entries())
      await makeDraft(caller, whole, { licenceNumber: `26.90006-0000${at}.001-ID-BE`, onBehalfOf: toParty(name, at) });
    id = await makeDraft(caller, whole, { licenceNumber: NUMBER });
    ana = await world.enters('Ana Peeters', 'phone');
    screen = new SubmitScreen(ana.page);
    await ana.page.getByRole('link', { name: NUMBER }).waitFor();
    await ana.losesTheNetwork();
    await ana.opens(`/licences/${id}/submit`);
    await screen.opensDialog();
    await screen.goes('Next');
    await screen.goes('Next');
    await screen.isAtStep(3);
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  const checkPage = async (name: string) => {
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, name);
  };
  const field = (label: string) => screen.dialog.getByRole('textbox', { name: label, exact: true });
  const button = (name: string | RegExp) => screen.dialog.getByRole('button', { name });
  const standsAs = async (name: string, address: string, country: string) => {
    await field('Name').evaluate(waitForValue, name);
    expect([await field('Name').inputValue(), await field('Address').inputValue()]).toEqual([name, address]);
    expect(await screen.dialog.getByRole('combobox', { name: 'Country' }).inputValue()).toBe(country);
  };

  it('L15: is offered those of her company’s earlier licences, the last one first', async () => {
    await button(/Silva Madeiras/).waitFor();
    const names = await screen.dialog.getByRole('listitem').locator('strong').allInnerTexts();
    expect(names).toEqual(EARLIER.toReversed().slice(0, 3));
    await checkPage('l15-offered');
  });

  it('L15: takes one with a tap, and takes that back with another', async () => {
    await field('Name').fill('Typed by hand');
    await button(/Silva Madeiras/).click();
    await screen.dialog.getByText('Filled in: Silva Madeiras Lda.').waitFor();
    await standsAs('Silva Madeiras Lda', 'Kade 5\n3011 Rotterdam', 'Netherlands');
    await checkPage('l15-filled');
    await button('Take that back').click();
    await standsAs('Typed by hand', '', '');
  });

  it('L15: searches the others, and changes what was filled in', async () => {
    const search = screen.dialog.getByRole('combobox', { name: 'All earlier importers' });
    await search.fill('muller');
    await screen.dialog.getByRole('option', { name: /Müller Holz GmbH/ }).click();
    await standsAs('Müller Holz GmbH', 'Kade 2\n3011 Rotterdam', 'Netherlands');
    await button('Leave empty').click();
    await standsAs('', '', '');
    await button('Take that back').click();
    await standsAs('Müller Holz GmbH', 'Kade 2\n3011 Rotterdam', 'Netherlands');
    await field('Address').fill('Elbkai 7, Hamburg');
    await screen.goes('Next');
    await screen.isAtStep(4);
    await screen.goes('Previous');
    await standsAs('Müller Holz GmbH', 'Elbkai 7, Hamburg', 'Netherlands');
  });

  it('L15: the authority reads for whom it is', async () => {
    await screen.goes('Next');
    await screen.submits('');
    await screen.waitForNotLodged();
    await ana.findsTheNetwork();
    await screen.waitForReceipt();
    const [row] = await world.product.rows<{ behalf: Party }>(
      `select content->'onBehalfOf' as behalf from licences where id = $1`,
      id,
    );
    expect(row?.behalf).toEqual({ name: 'Müller Holz GmbH', address: 'Elbkai 7, Hamburg', country: 'NL' });
    expect(ana.errors).toEqual([]);
  });
});

/** Returns once the box on the page says `value`. */
function waitForValue(box: Element, value: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => ((box as HTMLInputElement).value === value ? resolve() : requestAnimationFrame(look));
    look();
  });
}
