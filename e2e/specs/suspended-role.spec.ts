import { DraftScreen } from '#e2e/screens/draft-screen';
import { OutboxScreen } from '#e2e/screens/outbox-screen';
import { RequestsScreen } from '#e2e/screens/requests-screen';
import { SubmitScreen } from '#e2e/screens/submit-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { makeDraft } from '#e2e/support/make-draft';
import type { Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

const NUMBER = '26.80001-00001.001-ID-BE';
const REASON = 'Please confirm by telephone that you still work there.';

describe('A role is suspended with a draft in hand, and given back', () => {
  let world: StoryWorld;
  let ana: Person;
  let sofie: Person;
  let draft: DraftScreen;
  let id: string;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    const caller = await ApiCaller.enter(world.product.origin, 'Ana Peeters');
    const whole = await getDemoLicence(caller, 'submittedDecking');
    id = await makeDraft(caller, whole, { licenceNumber: NUMBER });
    ana = await world.enters('Ana Peeters', 'phone');
    sofie = await world.enters('Sofie Lund', 'desktop');
    draft = new DraftScreen(ana.page);
  });
  afterAll(async () => {
    for (const person of [ana, sofie]) await person?.goesHome();
    await world?.end();
  });

  const checkPage = async (person: Person, name: string) => {
    expect(await listBarriers(person.page)).toEqual([]);
    await takeScreenshots(person.page, name);
  };
  const banner = () => ana.page.getByText('Your role for Peeters Hout NV is suspended.');

  it('Ana goes on with a draft on her phone', async () => {
    await ana.page.getByRole('link', { name: NUMBER }).click();
    await draft.type(draft.marks, 'INVOICE 2026/118');
  });

  it('the support team suspends her role with a reason, and could take it back', async () => {
    await sofie.page.getByRole('link', { name: 'People' }).click();
    const people = new RequestsScreen(sofie.page);
    await people.search('Ana Peeters');
    await people.suspend('Ana Peeters', REASON);
    await sofie.page.getByRole('button', { name: 'Undo' }).click();
    await people.card('Ana Peeters').getByText('active', { exact: true }).waitFor();
    await people.suspend('Ana Peeters', REASON);
    await people.card('Ana Peeters').getByText(REASON).waitFor();
    await checkPage(sofie, 'people-suspended');
    const mail = await world.mail.waitForNews('ana.peeters@example.org', /suspended your role for/);
    expect(mail.text).toContain(REASON);
  });

  it('she is told on every page, and the draft is still on her phone', async () => {
    await draft.backToForm().catch(() => undefined);
    await ana.page.reload();
    await banner().waitFor();
    await ana.page.getByText(`“${REASON}”`).first().waitFor();
    expect(await draft.marks.inputValue()).toBe('INVOICE 2026/118');
    await checkPage(ana, 'suspended-draft');
    await ana.opens('/inbox');
    await ana.page
      .getByRole('listitem')
      .filter({ hasText: 'Your role was suspended' })
      .first()
      .waitFor({ timeout: 60_000 });
    await ana.page.getByRole('link', { name: 'My licences' }).click();
    await ana.page.getByRole('link', { name: NUMBER }).waitFor();
    await checkPage(ana, 'suspended-list');
  });

  it('what she submits meanwhile waits in the outbox, in words, and nothing is lost', async () => {
    await ana.opens(`/licences/${id}/edit`);
    await draft.type(draft.marks, 'INVOICE 2026/118, SECOND PAGE');
    await draft.submit();
    await ana.page.getByRole('heading', { name: 'Kept here until your role is given back' }).waitFor();
    await checkPage(ana, 'suspended-submission');
    const outbox = new OutboxScreen(ana.page);
    await outbox.open();
    await outbox.row(NUMBER).getByText('is sent by itself once the role is given back').first().waitFor();
    await checkPage(ana, 'suspended-outbox');
  });

  it('is sent by itself once the role is given back', async () => {
    const people = new RequestsScreen(sofie.page);
    await people.card('Ana Peeters').getByRole('button', { name: 'Give the role back' }).click();
    await sofie.page.getByRole('status').getByText('Ana Peeters has the role again.').waitFor();
    await world.mail.waitForNews('ana.peeters@example.org', /gave you your role .* back/);
    await ana.opens(`/licences/${id}/submitted`);
    await new SubmitScreen(ana.page).waitForReceipt();
    await banner().waitFor({ state: 'detached', timeout: 60_000 });
    const caller = await ApiCaller.enter(world.product.origin, 'Bruno Claes');
    const lodged = (await caller.listLicences()).find((licence) => licence.id === id);
    expect(lodged?.content.distinguishingMarks).toBe('INVOICE 2026/118, SECOND PAGE');
  });

  it('met no error that nobody caught', () => expect([ana, sofie].flatMap((person) => person.errors)).toEqual([]));
});
