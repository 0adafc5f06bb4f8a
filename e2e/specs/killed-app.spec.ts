import { DraftScreen } from '#e2e/screens/draft-screen';
import { OutboxScreen } from '#e2e/screens/outbox-screen';
import { ApiCaller } from '#e2e/support/api-caller';
import { listBarriers } from '#e2e/support/axe';
import { LastingPhone } from '#e2e/support/lasting-phone';
import { takePhoto } from '#e2e/support/pictures';
import { Product } from '#e2e/support/product';
import { waitForServiceWorker } from '#e2e/support/service-worker';

const NUMBERS = ['26.90004-00001.001-ID-BE', '26.90004-00002.001-ID-BE'];
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
    ids.push(await makeDraft(phone, FIRST));
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
    await phone.findsASlowNetwork(100_000);
    const begun = await phone.page.waitForRequest((request) => request.method() === 'PUT');
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

/** A draft with a number and a picture, recorded in the outbox; its id. */
async function makeDraft({ page }: LastingPhone, number: string): Promise<string> {
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
