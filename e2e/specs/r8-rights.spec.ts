import type { Licence } from '#contract/licence';
import { type Action, isAllowed, type Standing } from '#domain/rights';
import { permittedClearanceEvents } from '#domain/workflow/clearance';
import type { Role } from '#domain/workflow/role';
import { permittedValidationEvents } from '#domain/workflow/validation';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import type { Device, Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

/** The first button of each decision, by the words on it. */
const BUTTONS: Partial<Record<Action, string>> = {
  withdraw: 'Withdraw',
  verify: 'Further verification',
  validate: 'Validate',
  reject: 'Reject',
  return: 'Return for correction',
  cancel: 'Cancel licence',
  clear: 'Clear',
  suspend: 'Suspend or detain',
  refuse: 'Refuse',
};

interface Viewer {
  readonly name: string;
  readonly role: Role;
  readonly device: Device;
  readonly home: string;
  readonly country?: string;
  readonly office?: string;
}

const VIEWERS: readonly Viewer[] = [
  { name: 'Joris Peeters', role: 'importer', device: 'phone', home: '/licences' },
  { name: 'Bruno Claes', role: 'fmsca', device: 'desktop', home: '/desk', country: 'BE' },
  { name: 'Carla Maes', role: 'customs', device: 'tablet', home: '/clearance', office: 'BE101000' },
];
/** The first pages of all roles. */
const PAGES: readonly (readonly [page: string, roles: readonly Role[]])[] = [
  ['/desk', ['fmsca']],
  ['/clearance', ['customs']],
  ['/company', ['importer']],
  ['/requests', ['fmsca', 'support']],
  ['/people', ['fmsca', 'support']],
  ['/authorities', ['support']],
  ['/waiting-licences', ['support']],
];

describe('R8: everybody sees and may do what the table of rights says', () => {
  let world: StoryWorld;
  const people: Person[] = [];

  beforeAll(async () => {
    world = await StoryWorld.begin();
  });
  afterAll(async () => {
    for (const person of people) await person.goesHome();
    await world?.end();
  });

  const standingOf = ({ country, office }: Viewer, { isOwn, company, entryCountry, content }: Licence): Standing => ({
    own: isOwn,
    company: company === 'Peeters Hout NV',
    principal: false,
    country: entryCountry === country,
    office: content.pointOfEntry === office,
    found: false,
  });
  const decisionsOf = (viewer: Viewer, licence: Licence): string[] => {
    const { validation, clearance } = licence;
    const events: readonly Action[] = [
      ...permittedValidationEvents(validation, viewer.role),
      ...permittedClearanceEvents(validation, clearance, viewer.role),
    ];
    const allowed = events.filter((it) => isAllowed(viewer.role, it, validation, standingOf(viewer, licence)));
    return allowed.flatMap((action) => BUTTONS[action] ?? []).sort();
  };
  /** Of every state a viewer sees one licence. */
  const oneOfEach = (licences: readonly Licence[]): readonly Licence[] => {
    const key = ({ validation, clearance, isOwn }: Licence) => `${validation} ${clearance} ${String(isOwn)}`;
    return [...new Map(licences.map((licence) => [key(licence), licence])).values()];
  };

  for (const viewer of VIEWERS) {
    it(`${viewer.role}: no decision is offered beyond the table, and none of it is missing`, async () => {
      const person = await world.enters(viewer.name, viewer.device);
      people.push(person);
      const seen = await (await ApiCaller.enter(world.product.origin, viewer.name)).listLicences();
      const shown = oneOfEach(seen);
      expect(shown.length).toBeGreaterThan(2);
      for (const licence of shown) {
        await person.opens(`/open/${licence.id}`);
        await person.page.getByText(licence.content.licenceNumber).first().waitFor();
        await person.page.getByRole('region', { name: 'State of the licence' }).first().waitFor();
        const offered: string[] = [];
        for (const name of Object.values(BUTTONS))
          if (await person.page.getByRole('button', { name, exact: true }).count()) offered.push(name);
        expect(offered.sort())
          .withContext(`${licence.validation} ${licence.clearance}`)
          .toEqual(decisionsOf(viewer, licence));
      }
      expect(await listBarriers(person.page)).toEqual([]);
      await takeScreenshots(person.page, `r8-${viewer.role}`);
    });

    it(`${viewer.role}: a licence of somebody else’s is as if there were none`, async () => {
      const [person] = people.slice(-1);
      const daan = await ApiCaller.enter(world.product.origin, 'Daan de Vries');
      const foreign = await getDemoLicence(daan, 'submittedForRotterdam');
      for (const path of ['/licences', '/open']) {
        await person?.opens(`${path}/${foreign.id}`);
        await person?.page.getByText('There is no such licence here.').waitFor();
      }
    });

    it(`${viewer.role}: the pages of other roles lead home`, async () => {
      const [person] = people.slice(-1);
      for (const [page, roles] of PAGES) {
        await person?.opens(page);
        const expected = roles.includes(viewer.role) ? page : viewer.home;
        await person?.page.waitForURL((url) => url.pathname === expected);
      }
      expect(person?.errors).toEqual([]);
    });
  }

  it('importer: a colleague’s licence is consulted, its form is not', async () => {
    const [joris] = people;
    const draft = await getDemoLicence(await ApiCaller.enter(world.product.origin, 'Joris Peeters'), 'wholeDraft');
    expect(draft.requester).toBe('Ana Peeters');
    await joris?.opens(`/licences/${draft.id}`);
    await joris?.page.getByRole('heading', { name: 'Licence', level: 1, exact: true }).waitFor();
    await joris?.page.getByText('Ana Peeters').first().waitFor();
    expect(await joris?.page.getByText(/Continue editing|Discard draft/).count()).toBe(0);
    await joris?.opens(`/licences/${draft.id}/edit`);
    await joris?.page.waitForURL((url) => url.pathname === `/licences/${draft.id}`);
  });
});
