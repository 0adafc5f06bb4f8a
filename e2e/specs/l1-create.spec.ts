import { FormBoxes } from '#e2e/screens/form-boxes';
import { listBarriers } from '#e2e/support/axe';
import { join } from '#e2e/support/join';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const LEILA = {
  firstName: 'Leila',
  lastName: 'Haddad',
  email: 'leila.haddad@example.org',
  password: 'seven planks of merbau',
};

describe('L1: "Certificate", "FLEGT", "Create New Licence"', () => {
  let world: StoryWorld;
  const people: Person[] = [];

  beforeAll(async () => void (world = await StoryWorld.begin()));
  afterAll(async () => {
    for (const person of people) await person.goesHome();
    await world?.end();
  });

  const comes = async (arriving: Promise<Person>): Promise<Person> => {
    const person = await arriving;
    people.push(person);
    return person;
  };
  const checkPage = async (person: Person, name: string) => {
    expect(await listBarriers(person.page)).toEqual([]);
    await takeScreenshots(person.page, name);
  };

  it('leads Ana to a new form on her phone, without a network', async () => {
    const ana = await comes(world.enters('Ana Peeters', 'phone'));
    await ana.losesTheNetwork();
    const section = ana.page.getByRole('list', { name: 'Certificate · FLEGT' });
    await section.getByRole('link', { name: 'My licences' }).click();
    await ana.page.getByText('Certificate · FLEGT').filter({ visible: true }).first().waitFor();
    await checkPage(ana, 'certificate-flegt');
    await ana.page.getByRole('link', { name: 'Create New Licence' }).click();
    await ana.page.waitForURL(/\/licences\/[0-9a-f-]{36}\/edit$/);
    await new FormBoxes(ana.page).codes.getByRole('radio', { name: /^Indonesia/ }).waitFor();
    await checkPage(ana, 'new-licence');
  });

  it('tells Leila, who has no role, how to get one', async () => {
    const leila = await comes(join(world, 'phone', LEILA));
    await leila.opens('/licences/new');
    await leila.page.getByRole('heading', { name: 'First you need a role' }).waitFor();
    await checkPage(leila, 'new-licence-without-role');
    await leila.page.getByRole('link', { name: 'Request a role' }).click();
    await leila.page.getByRole('heading', { name: 'Request New Role', level: 1 }).waitFor();
  });

  it('tells Carla of the customs that importers do it', async () => {
    const carla = await comes(world.enters('Carla Maes', 'tablet'));
    await carla.opens('/licences/new');
    await carla.page.getByRole('heading', { name: 'Importers introduce licences' }).waitFor();
    await checkPage(carla, 'new-licence-in-another-role');
  });

  it('met no error that nobody caught', () => expect(people.flatMap(({ errors }) => errors)).toEqual([]));
});
