import { DraftScreen } from '#e2e/screens/draft-screen';
import { pick } from '#e2e/screens/licence-form-screen';
import { OutboxScreen } from '#e2e/screens/outbox-screen';
import { SubmitScreen } from '#e2e/screens/submit-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { LastingPhone } from '#e2e/support/lasting-phone';
import { makeDraft } from '#e2e/support/make-draft';
import { takePhoto } from '#e2e/support/pictures';
import { Product } from '#e2e/support/product';
import { waitForNoNote, waitForNote } from '#e2e/support/read-draft';
import { takeScreenshots } from '#e2e/support/screenshots';
import { waitForServiceWorker } from '#e2e/support/service-worker';

const NUMBERS = ['26.90004-00001.001-ID-BE', '26.90004-00002.001-ID-BE'];
const WHOLE = '26.90004-00003.001-ID-BE';
const [FIRST = '', SECOND = ''] = NUMBERS;

describe('The system kills the app on Ana’s phone', () => {
  let product: Product;
  let phone: LastingPhone;
  const ids: string[] = [];

  beforeAll(async () => {
    product = await Product.start();
    phone = new LastingPhone(product.origin);
    await phone.switchOn('/sign-in', { offline: false });
    await phone.page.getByRole('button', { name: 'Enter as Ana Peeters' }).click();
    await phone.page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
    await waitForServiceWorker(phone.page);
    await phone.switchOff();
  });
  afterAll(async () => {
    await phone?.remove();
    await product?.remove();
  });

  const rowOf = (number: string) =>
    phone.page.getByRole('list', { name: 'My licences' }).getByRole('listitem').filter({ hasText: number });

  it('while its outbox waits for a network: everything waits still', async () => {
    await phone.switchOn('/licences', { offline: true });
    ids.push(await typeDraft(phone, FIRST));
    const before = new OutboxScreen(phone.page);
    await before.open();
    await before.row(FIRST).getByText('Saved here').waitFor();
    await phone.kill();

    await phone.switchOn('/licences', { offline: true });
    await rowOf(FIRST).getByText('Saved here').waitFor();
    const outbox = new OutboxScreen(phone.page);
    await outbox.open();
    await outbox.row(FIRST).getByText('Saved here').waitFor();
    expect(await listBarriers(phone.page)).toEqual([]);
  });

  it('while she types: what the form said it saved is there, where she was', async () => {
    const draft = new DraftScreen(phone.page);
    await phone.page.getByRole('link', { name: 'My licences' }).click();
    ids.push(await draft.begin());
    await draft.goToPictures();
    await draft.choose(await takePhoto('page.jpg'));
    await draft.waitForPictures(1);
    await draft.backToForm();
    await draft.type(draft.number, SECOND);
    await phone.kill();

    await phone.switchOn(`/licences/${ids[1]}/edit`, { offline: true });
    const reopened = new DraftScreen(phone.page);
    await reopened.number.waitFor();
    expect(await reopened.number.inputValue()).toBe(SECOND);
    await phone.page.getByRole('img', { name: 'Picture 1 of box 2' }).waitFor();
    await reopened.backToList();
    await rowOf(SECOND).getByText('Saved here').waitFor();
  });

  it('while it sends: it goes on when it is opened again, and the server has everything once', async () => {
    const ana = await ApiCaller.enter(product.origin, 'Ana Peeters');
    const sending = phone.page.waitForRequest((request) => request.method() === 'PUT');
    await phone.findsASlowNetwork(100_000);
    const begun = await sending;
    await begun.response();
    const half = await ana.call('HEAD', new URL(begun.url()).pathname);
    await phone.kill();
    expect(half.status).withContext('the server has a part of the first picture').toBe(200);
    expect((await ana.listLicences()).filter(({ id }) => ids.includes(id)).length)
      .withContext('licences received before their pictures')
      .toBe(0);

    await phone.switchOn('/outbox', { offline: false });
    await new OutboxScreen(phone.page).waitUntilEmpty();
    expect(await listBarriers(phone.page)).toEqual([]);
    const joris = await ApiCaller.enter(product.origin, 'Joris Peeters');
    const seen = (await joris.listLicences()).filter(({ content }) => NUMBERS.includes(content.licenceNumber));
    expect(seen.map(({ id }) => id).sort()).toEqual([...ids].sort());
    for (const { version, content, history } of seen) {
      expect(version).withContext(`version of ${content.licenceNumber}`).toBe(1);
      expect(history.length).withContext(`history of ${content.licenceNumber}`).toBe(1);
      expect(content.pictures.length).withContext(`pictures of ${content.licenceNumber}`).toBe(1);
      const answer = await joris.call('GET', `/api/images/${content.pictures[0]?.id}`);
      expect(answer.status).withContext(`picture of ${content.licenceNumber}`).toBe(200);
    }
  });
});

describe('The system kills the app on Ana’s phone, and she taps its icon', () => {
  let product: Product;
  let phone: LastingPhone;
  let id: string;

  beforeAll(async () => {
    product = await Product.start();
    const caller = await ApiCaller.enter(product.origin, 'Ana Peeters');
    const whole = await getDemoLicence(caller, 'cleared');
    id = await makeDraft(caller, whole, { licenceNumber: WHOLE, pointOfEntry: null, arrival: null });
    phone = new LastingPhone(product.origin);
    await phone.switchOn('/sign-in', { offline: false });
    await phone.page.getByRole('button', { name: 'Enter as Ana Peeters' }).click();
    await phone.page.getByRole('link', { name: WHOLE }).waitFor();
    await waitForServiceWorker(phone.page);
    await phone.losesTheNetwork();
  });
  afterAll(async () => {
    await phone?.remove();
    await product?.remove();
  });

  /** Killed, and started as from the home screen: at `/`, without a network. */
  const dieAndStart = async () => {
    await phone.kill();
    await phone.switchOn('/', { offline: true });
  };
  const description = () => phone.page.getByRole('textbox', { name: 'Description of the goods' });

  it('B5: killed in the boxes of the goods, she is there again, with the line she typed', async () => {
    const draft = new DraftScreen(phone.page);
    await draft.begin();
    await draft.type(draft.number, FIRST);
    await pick(phone.page.getByRole('main'), 'Select the commodity code', '4412', /^4412/);
    await draft.type(description(), 'PLYWOOD, 18 MM');
    await dieAndStart();
    await phone.page.waitForURL('**/edit');
    await description().waitFor();
    expect(await description().inputValue()).toBe('PLYWOOD, 18 MM');
    expect(await new DraftScreen(phone.page).number.inputValue()).toBe(FIRST);
    await description().evaluate(waitUntilInView);
    expect(await listBarriers(phone.page)).toEqual([]);
  });

  it('B5: killed among the pictures, she is there again, with the one she added', async () => {
    const draft = new DraftScreen(phone.page);
    await draft.goToPictures();
    await draft.choose(await takePhoto('page.jpg'));
    await draft.waitForPictures(1);
    await dieAndStart();
    await phone.page.getByRole('heading', { name: 'Pictures of the paper licence', level: 1 }).waitFor();
    await new DraftScreen(phone.page).waitForPictures(1);
    await new DraftScreen(phone.page).backToForm();
  });

  it('B5: killed in the second step of submitting, she is in it again, with every answer', async () => {
    await phone.page.goto(`/licences/${id}/submit`);
    const before = new SubmitScreen(phone.page);
    await before.opensDialog();
    await before.choosesEntry('BE', 'BE101000');
    await before.isAtStep(2);
    await before.dialog.getByLabel('Time of arrival').fill('10:15');
    await waitForNote(phone.page, 'openPage', '10:15');
    await dieAndStart();
    const after = new SubmitScreen(phone.page);
    await after.isAtStep(2);
    expect(await after.dialog.getByLabel('Time of arrival').inputValue()).toBe('10:15');
    await after.dialog.getByLabel('Date of arrival').fill('2030-12-06');
    await after.dialog.getByText(/6 December 2030, 10:15 in Brussels/).waitFor();
    expect(await listBarriers(phone.page)).toEqual([]);
    await takeScreenshots(phone.page, 'b5-dialog-again');
    await after.goes('Previous');
    await after.office.getByText('BE101000').waitFor();
  });

  it('a second window shows her list, not the same draft once more', async () => {
    const second = await phone.page.context().newPage();
    await second.goto('/');
    await second.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
    await second.close();
  });

  it('where she went by herself she is left in peace', async () => {
    await phone.page.goto(`/licences/${id}/edit`);
    await new DraftScreen(phone.page).backToList();
    await waitForNoNote(phone.page, 'openPage');
    await dieAndStart();
    await phone.page.getByRole('heading', { name: 'My licences', level: 1 }).waitFor();
    expect(new URL(phone.page.url()).pathname).toBe('/licences');
  });
});

/** Returns once the box on the page lies within the window. */
function waitUntilInView(box: Element): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { top, bottom } = box.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight ? resolve() : requestAnimationFrame(look);
    };
    look();
  });
}

/** A draft with a number and a picture, recorded in the outbox; its id. */
async function typeDraft({ page }: LastingPhone, number: string): Promise<string> {
  const draft = new DraftScreen(page);
  const id = await draft.begin();
  await draft.type(draft.number, number);
  await draft.goToPictures();
  await draft.choose(await takePhoto('page.jpg'));
  await draft.waitForPictures(1);
  await draft.backToForm();
  await draft.backToList();
  return id;
}
