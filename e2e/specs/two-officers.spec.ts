import { DecisionScreen } from '#e2e/screens/decision-screen';
import { OutboxScreen } from '#e2e/screens/outbox-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

describe('Two officers decide about one licence at once', () => {
  const WORDS = 'The stamp in box 18 belongs to another office.';
  let world: StoryWorld;
  let first: Person;
  let second: Person;
  let number: string;
  let path: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    const bruno = await ApiCaller.enter(world.product.origin, 'Bruno Claes');
    const submitted = await getDemoLicence(bruno, 'submittedDecking');
    number = submitted.content.licenceNumber;
    path = `/desk/${submitted.id}`;
    first = await world.enters('Bruno Claes', 'desktop');
    second = await world.enters('Bruno Claes', 'desktop');
    for (const officer of [first, second]) {
      await officer.opens(path);
      await new DecisionScreen(officer.page).waitFor(number);
    }
  });
  afterAll(async () => {
    await first?.goesHome();
    await second?.goesHome();
    await world?.end();
  });

  it('take the decision that came first', async () => {
    await second.losesTheNetwork();
    await new DecisionScreen(second.page).decide(
      'Reject',
      WORDS,
      'Reject licence',
      'Expired when',
      'Does not correspond',
    );
    await second.page.getByText('Kept here until the server has it. Now the next in the queue.').waitFor();
    await second.opens(path);
    await second.page.getByText('Provisional: not received by the server yet.').waitFor();
    expect(await listBarriers(second.page)).toEqual([]);
    await second.opens('/desk');

    await new DecisionScreen(first.page).decide('Validate', 'All in order.', 'Validate licence');
    await first.page.getByText('Now the next in the queue.').waitFor();
    await first.opens(path);
    await first.page.getByRole('region', { name: 'State of the licence' }).getByText('Validated').waitFor();
  });

  it('tell the second who decided what, and keep what was typed', async () => {
    await second.findsTheNetwork();
    await second.page.getByRole('link', { name: 'Outbox , 1 waiting' }).waitFor();
    const outbox = new OutboxScreen(second.page);
    await outbox.open();
    await outbox.row(number).getByText('Needs you').waitFor();
    expect(await listBarriers(second.page)).toEqual([]);
    await outbox.row(number).getByRole('link', { name: number }).click();
    await second.page.getByText('Somebody was first. Your decision does not count').waitFor();
    await second.page.getByText(/Validated: Bruno Claes, .* “All in order.”/).waitFor();
    await second.page.getByText(WORDS).waitFor();
    await second.page.getByText('Does not correspond to the shipment').waitFor();
    expect(await listBarriers(second.page)).toEqual([]);
    await takeScreenshots(second.page, 'decision-came-second');
  });

  it('offer the words again to whoever was second', async () => {
    await second.page.getByRole('button', { name: 'Decide again' }).click();
    const decision = new DecisionScreen(second.page);
    await decision.choose('Cancel licence');
    expect(await decision.words.inputValue()).toBe(WORDS);
  });

  it('met no error that nobody caught', () => expect([...first.errors, ...second.errors]).toEqual([]));
});
