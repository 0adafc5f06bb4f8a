import { v7 as newUuid } from 'uuid';
import { Session } from '#contract/session';
import type { Licence } from '#contract/licence';
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
import { waitUntil } from '#e2e/support/wait-until';

const REASON = 'The number stands on another licence; the exporter did not answer.';

describe('B10: Bruno decides at the desk', () => {
  let world: StoryWorld;
  let ana: ApiCaller;
  let bruno: Person;
  let decision: DecisionScreen;
  let before: Licence;
  let id: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ana = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    before = await getDemoLicence(ana, 'validatedFurniture');
    id = await makeDraft(ana, before, {});
    const draft = await findLicence(ana, id);
    await ana.send('POST', '/api/commands', await makeSave(ana, draft, 'submit'));
    bruno = await world.enters('Bruno Claes', 'desktop');
    decision = new DecisionScreen(bruno.page);
  });
  afterAll(async () => {
    await bruno?.goesHome();
    await world?.end();
  });

  /** Joris is given a role at the Belgian authority. @returns him, with what names the role */
  const enterColleague = async () => {
    const joris = await ApiCaller.enter(world.product.origin, 'Joris Peeters');
    const request = { role: 'fmsca', id: newUuid(), country: 'BE', words: 'I changed sides.' };
    expect((await joris.send('POST', '/api/role-requests', request)).status).toBe(200);
    const sofie = await ApiCaller.enter(world.product.origin, 'Sofie Lund');
    const approval = { decision: 'approve', words: '' };
    expect((await sofie.send('POST', `/api/role-requests/${request.id}/decision`, approval)).status).toBe(200);
    const { grants } = Session.parse(readJson(await joris.call('GET', '/api/session')));
    const grantId = grants.find(({ role, status }) => role === 'fmsca' && status === 'active')?.id;
    return { joris, grantId };
  };

  it('sees in the queue, and on the page, that a colleague has a licence open', async () => {
    const { joris, grantId } = await enterColleague();
    expect((await joris.send('PUT', `/api/licences/${id}/lease`, { grantId })).status).toBe(200);
    const row = bruno.page.getByRole('row').filter({ hasText: before.content.licenceNumber });
    await row.getByText('Open with Joris Peeters').waitFor({ timeout: 60_000 });
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'desk-queue-leased');
    await bruno.opens(`/desk/${id}`);
    await decision.waitFor(before.content.licenceNumber);
    await bruno.page.getByText('Joris Peeters has this licence open. You can decide all the same').waitFor();
    const leases = await world.product.rows<{ isBrunos: boolean }>(
      `select a.first_name = 'Bruno' as "isBrunos" from licence_leases e join accounts a on a.id = e.account_id where e.licence_id = $1`,
      id,
    );
    expect(leases).toEqual([{ isBrunos: false }]);
  });

  it('is told that the number was used before, and how this exporter and company fared', async () => {
    const records = bruno.page.getByRole('region', { name: 'What the records say' });
    await records.getByText('This number was used before').waitFor();
    const use = records.getByRole('listitem').filter({ hasText: 'Belgium: Validated' });
    await use.filter({ hasText: 'the same company' }).getByRole('link', { name: 'Open it' }).waitFor();
    await records.getByText('Other licences of this exporter, here').waitFor();
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'desk-records');
  });

  it('is refused a second validation of the number, told what to do, and loses nothing that was typed', async () => {
    await decision.decide('Validate', 'Compared, all in order.', 'Validate licence');
    await bruno.page.getByText('Now the next in the queue.').or(bruno.page.getByText('Nothing else waits')).waitFor();
    await bruno.opens(`/desk/${id}`);
    await bruno.page.getByText('The server did not take this decision.').waitFor();
    await bruno.page.getByText(/^A licence with this number is validated already/).waitFor();
    await bruno.page.getByText('Compared, all in order.').waitFor();
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'desk-number-taken');
    const states = await world.product.rows<{ state: string }>(
      `select validation_state as state from licences where number_key = (select number_key from licences where id = $1)
       order by state`,
      id,
    );
    expect(states.map(({ state }) => state)).toEqual(['submitted', 'validated']);
    await bruno.page.getByRole('button', { name: 'Decide again' }).click();
    await decision.choose('Return for correction');
    expect(await decision.words.inputValue()).toBe('Compared, all in order.');
    await bruno.page.getByRole('button', { name: 'Cancel', exact: true }).click();
  });

  it('cannot reject without a reason of the law, and is led to what is missing', async () => {
    await decision.choose('Reject');
    await decision.words.fill(REASON);
    await bruno.page.getByRole('button', { name: 'Reject licence' }).click();
    await bruno.page.getByText('Choose at least one reason.').waitFor();
    await bruno.page.locator('fieldset input:focus').waitFor();
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'desk-reject');
    await bruno.page.getByRole('button', { name: 'Cancel', exact: true }).click();
  });

  it('verifies further, and the importer answers in the thread', async () => {
    await decision.decide('Further verification', 'Please send a translation.', 'Start verification', 'A translation');
    await bruno.opens(`/desk/${id}`);
    await bruno.page.getByRole('region', { name: 'State of the licence' }).getByText('Under verification').waitFor();
    const phone = await world.enters('Ana Peeters', 'phone');
    await phone.opens(`/licences/${id}`);
    await phone.page.getByRole('button', { name: 'Answer the authority' }).click();
    await phone.page.getByRole('textbox', { name: 'Answer' }).fill('It is in the post since Monday.');
    expect(await listBarriers(phone.page)).toEqual([]);
    await takeScreenshots(phone.page, 'verification-answer');
    await phone.page.getByRole('button', { name: 'Send answer' }).click();
    await phone.page.getByText('Provisional: not received').waitFor({ state: 'detached' });
    await phone.page.getByRole('list', { name: 'Further verification' }).getByText('since Monday').waitFor();
    await phone.goesHome();
    const thread = bruno.page.getByRole('list', { name: 'Further verification' });
    await thread.getByText('It is in the post since Monday.').waitFor({ timeout: 60_000 });
    await thread.getByText('A translation is asked from the importer, at the importer’s cost').waitFor();
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'verification-thread');
  });

  it('rejects with two reasons, which the database and the importer have', async () => {
    await decision.decide('Reject', REASON, 'Reject licence', 'Duplicate or replacement', 'Does not correspond');
    await bruno.page.getByText('Now the next in the queue.').or(bruno.page.getByText('Nothing else waits')).waitFor();
    const reasons = () =>
      world.product.rows<{ reasons: string[] }>(
        `select after->'decision'->'reasons' as reasons from licence_events where licence_id = $1 and kind = 'reject'`,
        id,
      );
    await bruno.page
      .getByRole('link', { name: /Outbox/ })
      .first()
      .waitFor();
    await waitUntil(async () => (await reasons()).length > 0);
    expect(await reasons()).toEqual([{ reasons: ['duplicate', 'otherShipment'] }]);
    const rejected = (await ana.listLicences()).find((it) => it.id === id);
    expect(rejected?.history.at(-1)?.details).toEqual({ reasons: ['duplicate', 'otherShipment'] });
  });

  it('cancels a validated one that the licensing authority replaced, and says by which', async () => {
    await bruno.opens(`/desk/${before.id}`);
    await bruno.page.getByRole('button', { name: 'Cancel licence', exact: true }).click();
    await decision.code('It replaced the licence by another one').check();
    await bruno.page.getByLabel('Number of the licence that replaces it').fill('26.99999-00001.001-ID-BE');
    await bruno.page.getByRole('textbox', { name: 'Reason' }).fill('Replaced: the weight was wrong.');
    expect(await listBarriers(bruno.page)).toEqual([]);
    await takeScreenshots(bruno.page, 'desk-cancel');
    await bruno.page.getByRole('button', { name: 'Cancel licence for good' }).click();
    await bruno.page.getByText('Kept here until the server has it.').waitFor();
    const cancelled = () =>
      world.product.rows<{ because: string; by: string }>(
        `select after->'decision'->>'because' as because, after->'decision'->>'replacedBy' as by
         from licence_events where licence_id = $1 and kind = 'cancel'`,
        before.id,
      );
    await waitUntil(async () => (await cancelled()).length > 0);
    expect(await cancelled()).toEqual([{ because: 'replaced', by: '26.99999-00001.001-ID-BE' }]);
  });

  it('met no error that nobody caught', () => expect(bruno.errors).toEqual([]));
});
