import type { Licence } from '#contract/licence';
import { DraftScreen } from '#e2e/screens/draft-screen';
import { OutboxScreen } from '#e2e/screens/outbox-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { ServedClient } from '#e2e/support/next-build';
import type { Person } from '#e2e/support/person';
import { takePhoto } from '#e2e/support/pictures';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const NUMBERS = ['26.90001-00001.001-ID-BE', '26.90001-00002.001-ID-BE', '26.90001-00003.001-ID-BE'];
const NEW_WORDS = 'Introduce a Licence';

describe('A new build is put in place while Ana’s phone is out of reach', () => {
  let served: ServedClient;
  let world: StoryWorld;
  let ana: Person;
  let draft: DraftScreen;
  let outbox: OutboxScreen;
  let submitted: Licence;
  const ids: string[] = [];

  beforeAll(async () => {
    served = new ServedClient();
    world = await StoryWorld.begin(served.folder);
    submitted = await getDemoLicence(await ApiCaller.enter(world.product.origin, 'Ana Peeters'), 'wholeDraft');
    ana = await world.enters('Ana Peeters', 'phone');
    draft = new DraftScreen(ana.page);
    outbox = new OutboxScreen(ana.page);
    await ana.page.getByRole('link', { name: submitted.content.licenceNumber }).waitFor();
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
    served?.remove();
  });

  const list = () => ana.page.getByRole('list', { name: 'My licences' });
  const rowOf = (number: string) => list().getByRole('listitem').filter({ hasText: number });

  it('takes drafts with pictures without a network', async () => {
    await ana.losesTheNetwork();
    for (const number of NUMBERS) {
      ids.push(await draft.begin());
      await draft.type(draft.number, number);
      await draft.goToPictures();
      await draft.choose([await takePhoto('page 1.jpg'), await takePhoto('page 2.jpg')]);
      await draft.waitForPictures(2);
      if (number === NUMBERS[0]) expect(await listBarriers(ana.page)).toEqual([]);
      await draft.backToForm();
      await draft.backToList();
      await rowOf(number).getByText('Saved here').waitFor();
    }
    expect(await listBarriers(ana.page)).toEqual([]);
  });

  it('takes a submission without a network', async () => {
    await ana.opens(`/licences/${submitted.id}/edit`);
    await draft.submit();
    await ana.page.getByText('Not lodged yet: keep the app open').waitFor();
    expect(await listBarriers(ana.page)).toEqual([]);
  });

  it('says everything that waits', async () => {
    await ana.opens('/licences');
    await outbox.open();
    for (const number of [...NUMBERS, submitted.content.licenceNumber])
      await outbox.row(number).getByText('Saved here').waitFor();
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, 'outbox-full-offline');
  });

  it('loses nothing when the server came back with a new build', async () => {
    await world.product.stop();
    served.putNextBuild(['Create New Licence', NEW_WORDS]);
    await world.product.startAgain();
    await ana.findsTheNetwork();
    await outbox.waitUntilEmpty();

    const joris = await ApiCaller.enter(world.product.origin, 'Joris Peeters');
    const seen = new Map((await joris.listLicences()).map((licence) => [licence.id, licence]));
    for (const [at, id] of ids.entries()) {
      const licence = seen.get(id);
      expect(licence?.content.licenceNumber)
        .withContext('what a colleague sees')
        .toBe(NUMBERS[at] ?? '');
      expect(licence?.version).withContext(`${NUMBERS[at]} arrived once`).toBe(1);
      expect(licence?.content.pictures.length).withContext(`pictures of ${NUMBERS[at]}`).toBe(2);
      for (const picture of licence?.content.pictures ?? []) {
        const answer = await joris.call('GET', `/api/images/${picture.id}`);
        expect(`${answer.status} ${answer.mediaType}`)
          .withContext(`a picture of ${NUMBERS[at]}`)
          .toBe('200 image/jpeg');
      }
    }
    expect(seen.get(submitted.id)?.validation).withContext('the submitted licence').toBe('submitted');
    expect(seen.get(submitted.id)?.version)
      .withContext('submitted once')
      .toBe(submitted.version + 1);
  });

  it('offers the update, and runs as it was until the tap', async () => {
    await ana.page.getByText('A new version is ready. What you typed is kept.').waitFor({ timeout: 60_000 });
    await ana.page.getByRole('link', { name: 'My licences' }).click();
    await ana.page.getByRole('link', { name: 'Create New Licence' }).waitFor();
    expect(await listBarriers(ana.page)).toEqual([]);
    await takeScreenshots(ana.page, 'update-offered');
  });

  it('runs the new build after the tap, with everything there', async () => {
    await ana.page.getByRole('button', { name: 'Update now' }).click();
    await ana.page.getByRole('link', { name: NEW_WORDS }).waitFor();
    for (const number of NUMBERS) await rowOf(number).getByText('Received').waitFor();
    await rowOf(submitted.content.licenceNumber).getByText('Submitted').waitFor();
    await ana.opens(`/licences/${ids[0]}/edit`);
    expect(await draft.number.inputValue()).toBe(NUMBERS[0] ?? '');
    await ana.page.getByRole('img', { name: 'Picture 2 of box 2' }).waitFor();
    expect(await listBarriers(ana.page)).toEqual([]);
  });

  it('opens the new build without a network too', async () => {
    await ana.isReadyForOffline();
    await ana.losesTheNetwork();
    await ana.opens('/licences');
    await ana.page.getByRole('link', { name: NEW_WORDS }).waitFor();
    await ana.findsTheNetwork();
  });

  it('met no error that nobody caught', () => expect(ana.errors).toEqual([]));
});
