import { LicenceHistory } from '#contract/history';
import type { Licence } from '#contract/licence';
import { AuthorityChangeScreen } from '#e2e/screens/authority-change-screen';
import { DecisionScreen } from '#e2e/screens/decision-screen';
import { ApiCaller, readJson } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { findLicence } from '#e2e/support/find-licence';
import { makeDraft } from '#e2e/support/make-draft';
import { makeSave } from '#e2e/support/make-save';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

describe('R8: Bruno corrects what Ana lodged, as the authority’s change', () => {
  const WHY = 'Box 3 was misread; the packing list gives the weight.';
  let world: StoryWorld;
  let ana: ApiCaller;
  let bruno: Person;
  let phone: Person;
  let change: AuthorityChangeScreen;
  let id: string;
  let number: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ana = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    const model = await getDemoLicence(ana, 'cleared');
    number = `${model.content.licenceNumber}-C`;
    id = await makeDraft(ana, model, { licenceNumber: number });
    await ana.send('POST', '/api/commands', await makeSave(ana, await find(), 'submit'));
    bruno = await world.enters('Bruno Claes', 'desktop');
    phone = await world.enters('Ana Peeters', 'phone');
    change = new AuthorityChangeScreen(bruno.page);
  });
  afterAll(async () => {
    await bruno?.goesHome();
    await phone?.goesHome();
    await world?.end();
  });

  const find = async (): Promise<Licence> => {
    return findLicence(ana, id);
  };
  const eventsOf = async (kind: string) => {
    const { events } = LicenceHistory.parse(readJson(await ana.call('GET', `/api/licences/${id}/history`)));
    return events
      .filter(({ entry }) => entry?.kind === kind)
      .map(({ entry, changes }) => ({ words: entry?.words, boxes: changes.map(({ box }) => box) }));
  };
  const openAtDesk = async (shown: string): Promise<void> => {
    await bruno.opens(`/desk/${id}`);
    await new DecisionScreen(bruno.page).waitFor(shown);
  };

  it('types over a copy that no milestone sends, and that survives leaving it', async () => {
    await openAtDesk(number);
    await change.begin();
    await change.banner.getByText('You are changing what Ana Peeters, Peeters Hout NV lodged.').waitFor();
    await change.typeNumber(`${number}-1`);
    await change.typeWeight(1, '7777.5');
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'authority-change-form');
    await openAtDesk(number);
    await bruno.page.getByText('You began to correct this licence.').waitFor();
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'authority-change-begun');
    expect((await find()).version).toBe(2);
  });

  it('reviews it box by box, and must say why', async () => {
    await change.review();
    await change.changes.filter({ hasText: 'Box 3' }).getByText(`${number}-1`).waitFor();
    await change.changes.filter({ hasText: 'Box 15' }).getByText('7,777.5 kg').waitFor();
    await change.save();
    await bruno.page.getByText('Please give the reason in words').waitFor();
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'authority-change-review');
    await change.words.fill(WHY);
    await change.save();
    await new DecisionScreen(bruno.page).waitFor(`${number}-1`);
    await bruno.page.getByText('Provisional: not received').waitFor({ state: 'detached' });
    expect(await eventsOf('update')).toEqual([{ words: WHY, boxes: [3, 15] }]);
    expect((await find()).validation).toBe('submitted');
  });

  it('is seen by Ana on her phone as the authority’s change, before and after', async () => {
    await phone.opens(`/licences/${id}`);
    const entry = phone.page
      .getByRole('list', { name: 'History' })
      .getByRole('listitem')
      .filter({ hasText: 'Updated by the authority' });
    await entry.getByText(WHY).waitFor();
    await entry.getByText(number, { exact: true }).waitFor();
    await entry.getByText(`${number}-1`, { exact: true }).waitFor();
    await entry.getByText('7,777.5 kg').waitFor();
    await entry.first().scrollIntoViewIfNeeded();
    expect(await listBarriers(phone.page)).toEqual([]);
    await takeScreenshots(phone.page, 'authority-change-history');
  });

  it('without a network it waits on the device, and what came too late keeps all that was typed', async () => {
    await change.begin();
    await bruno.losesTheNetwork();
    await change.typeNumber(`${number}-2`);
    await change.form.isSaved();
    await change.review();
    await change.words.fill('Again misread.');
    await change.save();
    await bruno.page.getByText('Provisional: not received by the server yet.').waitFor();
    await ana.send('POST', '/api/commands', await makeSave(ana, await find(), 'withdraw'));
    await bruno.findsTheNetwork();
    await bruno.page.getByText('Somebody was first. Your decision does not count').waitFor({ timeout: 60_000 });
    await bruno.page.getByText('Again misread.').waitFor();
    await bruno.page.getByRole('button', { name: 'Back to your changes' }).click();
    await change.review();
    await bruno.page.getByText('It can no longer be changed. What you typed stays here').waitFor();
    await change.changes.filter({ hasText: 'Box 3' }).getByText(`${number}-2`).waitFor();
    expect(await change.words.inputValue()).toBe('Again misread.');
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'authority-change-too-late');
    expect((await eventsOf('update')).length).toBe(1);
  });

  it('discards it with two taps', async () => {
    await bruno.page.getByRole('button', { name: 'Discard my changes' }).click();
    await bruno.page.getByRole('button', { name: 'Discard for good' }).click();
    await bruno.page.getByText('Your changes were discarded').waitFor();
    await new DecisionScreen(bruno.page).waitFor(`${number}-1`);
    expect(await bruno.page.getByText('You began to correct this licence.').count()).toBe(0);
  });

  it('met no error that nobody caught', () => expect([...bruno.errors, ...phone.errors]).toEqual([]));
});
