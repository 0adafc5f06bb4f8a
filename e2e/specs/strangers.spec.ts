import type { Licence } from '#contract/licence';
import { CommandResponse } from '#contract/answer';
import { ApiCaller, describeProblem, readJson } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { makeSave } from '#e2e/support/make-save';
import type { Device, Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const SOMEONE = '01980000-0000-7000-8000-0000000fffff';
const PICTURE = 'ab'.repeat(32);

/** Every address of the API that is not for those in front of the sign-in page. */
const CLOSED: readonly (readonly [method: string, path: string])[] = [
  ['GET', '/api/session'],
  ['GET', '/api/companies?text=hout'],
  ['POST', '/api/companies'],
  ['POST', '/api/role-requests'],
  ['GET', '/api/role-requests'],
  ['POST', `/api/role-requests/${SOMEONE}/decision`],
  ['PUT', `/api/images/${PICTURE}`],
  ['GET', `/api/images/${PICTURE}`],
  ['GET', `/api/images/${PICTURE}?size=thumb`],
  ['POST', '/api/commands'],
  ['GET', '/api/changes'],
  ['GET', '/api/licences'],
  ['GET', '/api/live'],
  ['PUT', '/api/push-subscription'],
  ['DELETE', '/api/push-subscription'],
  ['POST', '/api/push-subscription/test'],
  ['POST', '/api/inbox/read'],
  ['GET', '/api/notification-preferences'],
  ['PUT', '/api/notification-preferences'],
  ['POST', '/api/test-mail'],
  ['GET', '/api/deliveries'],
];

describe('Strangers to Ana’s licence', () => {
  let world: StoryWorld;
  let licence: Licence;
  const people: Person[] = [];

  beforeAll(async () => {
    world = await StoryWorld.begin();
    const ana = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    licence = await getDemoLicence(ana, 'submittedDecking');
  });
  afterAll(async () => {
    for (const person of people) await person.goesHome();
    await world?.end();
  });

  const STRANGERS: readonly (readonly [who: string, name: string, device: Device, pages: readonly string[]])[] = [
    ['an importer of another company', 'Daan de Vries', 'phone', ['/licences/:id', '/open/:id']],
    ['the authority of another country', 'Mila Jansen', 'desktop', ['/desk/:id', '/open/:id', '/licences/:id']],
    ['the customs office, before the validation', 'Carla Maes', 'tablet', ['/clearance/:id', '/open/:id']],
  ];
  for (const [who, name, device, pages] of STRANGERS) {
    it(`show nothing of it to ${who}`, async () => {
      const stranger = await world.enters(name, device);
      people.push(stranger);
      for (const path of pages) {
        await stranger.opens(path.replace(':id', licence.id));
        await stranger.page.getByText('There is no such licence here.').waitFor();
        const seen = await stranger.page.locator('body').innerText();
        expect(seen).withContext(path).not.toContain(licence.content.licenceNumber);
        expect(await listBarriers(stranger.page))
          .withContext(path)
          .toEqual([]);
      }
      await takeScreenshots(stranger.page, `not-yours-${device}`);
      expect(stranger.errors).toEqual([]);
    });

    it(`hold it, its pictures and every change of it back from ${who} on the wire too`, async () => {
      const stranger = await ApiCaller.enter(world.product.origin, name);
      const seen = (await stranger.listLicences()).map(({ id }) => id);
      expect(seen.length).withContext('what the stranger may see').toBeGreaterThan(0);
      expect(seen).not.toContain(licence.id);
      const command = await makeSave(stranger, licence, 'saveDraft');
      const { answers } = CommandResponse.parse(readJson(await stranger.send('POST', '/api/commands', command)));
      const [answer] = answers;
      expect(answer?.outcome).toBe('refused');
      expect(answer?.outcome === 'refused' && `${answer.problem.status} ${answer.problem.code}`).toBe('404 not-found');
    });
  }

  it('send a form for what they may not type to the form’s words', async () => {
    const [daan] = people;
    await daan?.opens(`/licences/${licence.id}/edit`);
    await daan?.page.getByText('This licence is not on this device.').waitFor();
    expect(daan && (await listBarriers(daan.page))).toEqual([]);
  });

  it('lead an address that is none to a page that says so', async () => {
    const [daan] = people;
    await daan?.opens('/licence/of/nobody');
    await daan?.page.getByRole('heading', { name: 'Page not found' }).waitFor();
    expect(daan && (await listBarriers(daan.page))).toEqual([]);
    await daan?.page.getByRole('link', { name: 'Go to the first page' }).click();
    await daan?.page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
  });

  it('get 401 everywhere as long as nobody is signed in', async () => {
    const nobody = new ApiCaller(world.product.origin);
    for (const [method, path] of CLOSED) {
      const answer = method === 'GET' ? await nobody.call(method, path) : await nobody.send(method, path, {});
      expect(describeProblem(answer)).withContext(`${method} ${path}`).toBe('401 not-signed-in');
    }
    expect((await nobody.call('HEAD', `/api/images/${PICTURE}`)).status).toBe(401);
  });

  it('get 404 for an address that is none', async () => {
    const nobody = new ApiCaller(world.product.origin);
    expect(describeProblem(await nobody.call('GET', '/api/nothing'))).toBe('404 not-found');
  });
});
