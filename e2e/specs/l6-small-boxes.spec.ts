import { chooseCountry } from '#e2e/screens/choose-country';
import { DraftScreen } from '#e2e/screens/draft-screen';
import { FormBoxes } from '#e2e/screens/form-boxes';
import { listBarriers } from '#e2e/support/axe';
import type { Person } from '#e2e/support/person';
import { readDraft } from '#e2e/support/read-draft';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

describe('L6 to L9: Ana fills the small boxes on her phone, without a network', () => {
  let world: StoryWorld;
  let ana: Person;
  let form: FormBoxes;
  let id: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ana = await world.enters('Ana Peeters', 'phone');
    await ana.losesTheNetwork();
    id = await new DraftScreen(ana.page).begin();
    form = new FormBoxes(ana.page);
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  const checkPage = async (name: string, heading: string) => {
    await form.showsInFull(form.box(heading));
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, name);
  };
  const saved = async () => {
    await form.isSaved();
    return readDraft(ana.page, id);
  };

  it('L6: types the date of expiry, is warned of one that has passed, and may keep it', async () => {
    const box = form.box('Date of expiry');
    const date = box.getByLabel('Date of expiry', { exact: true }).last();
    await date.focus();
    await ana.page.keyboard.type('12122020');
    await box.getByText(/Expired \d+ days ago/).waitFor();
    await form.box('For the purposes of the issuing country').getByRole('textbox').focus();
    await box.getByText('The licence expired on 12 Dec 2020').waitFor();
    expect(await box.getByText('Must be fixed').count()).toBe(0);
    expect((await saved()).expiresOn as string | null).toBe('2020-12-12');
    await checkPage('expiry-passed', 'Date of expiry');
    await date.fill('2099-12-31');
    await box.getByText('The licence expired on').waitFor({ state: 'detached' });
    expect((await saved()).expiresOn as string | null).toBe('2099-12-31');
  });

  it('L7: finds the country of the issuing authority as the country of export, and changes it', async () => {
    const box = form.box('Country of export and ISO code');
    const country = box.getByRole('combobox', { name: 'Country of export' });
    await form.takeFirst(form.authority, 'Find the issuing authority', 'tidd');
    await box.getByText('Taken from the issuing authority.').waitFor();
    expect(await country.inputValue()).toBe('Ghana');
    await chooseCountry(box, 'Country of export', 'sing');
    await form.codes.getByRole('radio', { name: /^Indonesia/ }).check();
    expect(await country.inputValue()).toBe('Singapore');
    expect((await saved()).countryOfExport).toBe('SG');
    await box.getByRole('button', { name: 'Clear Country of export' }).click();
    expect((await saved()).countryOfExport).toBeNull();
    await chooseCountry(box, 'Country of export', 'ID');
    await checkPage('country-of-export', 'Country of export and ISO code');
  });

  it('L8: takes the means of transport with one tap, by the customs codes', async () => {
    const box = form.box('Means of transport');
    expect(await box.getByRole('radio').count()).toBe(8);
    await box.getByRole('radio', { name: 'Maritime transport 1' }).check();
    expect((await saved()).meansOfTransport).toBe('1');
    await checkPage('means-of-transport', 'Means of transport');
  });

  it('L9: takes a licensee of an earlier licence with one tap, takes it back, and types another', async () => {
    const box = form.box('Licensee (name and address)');
    const name = box.getByRole('textbox', { name: 'Name', exact: true });
    const earlier = box.getByRole('region', { name: 'Licensees of earlier licences' }).getByRole('button');
    await earlier.first().waitFor();
    await checkPage('licensees-of-earlier-licences', 'Licensee (name and address)');
    const [offered = ''] = (await earlier.first().innerText()).split('\n');
    await earlier.first().click();
    const { licensee } = await saved();
    expect(licensee).toEqual({ name: offered, address: jasmine.stringMatching(/\S/), country: 'ID' });
    expect(await name.inputValue()).toBe(offered);
    await ana.page.getByRole('button', { name: 'Undo' }).click();
    await earlier.first().waitFor();
    await name.fill('PT Baru');
    await box.getByRole('textbox', { name: 'Address' }).fill('Jl. Baru 1\nSemarang');
    await chooseCountry(box, 'Country', 'ID');
    expect((await saved()).licensee).toEqual({ name: 'PT Baru', address: 'Jl. Baru 1\nSemarang', country: 'ID' });
  });

  it('met no error that nobody caught', () => expect(ana.errors).toEqual([]));
});
