import { CommandResponse } from '#contract/answer';
import type { Licence } from '#contract/licence';
import { ApiCaller, describeProblem, readJson, type ApiAnswer } from '#e2e/support/api-caller';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { makeSave } from '#e2e/support/make-save';
import { Product } from '#e2e/support/product';

const ANA_EMAIL = 'ana.peeters@example.org';

describe('A server whose own database is killed', () => {
  let product: Product;
  let ana: ApiCaller;
  let draft: Licence;

  beforeAll(async () => {
    product = await Product.start();
    ana = await ApiCaller.enter(product.origin, 'Ana Peeters');
    draft = await getDemoLicence(ana, 'wholeDraft');
  });
  afterAll(() => product?.remove());

  const getSession = () => ana.call('GET', '/api/session');
  /** Asks until the database answers again. @returns what else was said meanwhile */
  const waitForDatabase = async (ask: () => Promise<ApiAnswer>) => {
    const others = new Set<string>();
    for (;;) {
      const answer = await ask();
      if (answer.status === 200) return others;
      others.add(describeProblem(answer));
    }
  };

  for (const time of ['once', 'and once more'])
    it(`A9: ${time} says 503 until it is back, and keeps session and data`, async () => {
      product.killDatabase();
      const others = await waitForDatabase(getSession);
      expect([...others].filter((it) => it !== '503 database-away')).toEqual([]);
      expect((await ana.listLicences()).some(({ id }) => id === draft.id)).toBeTrue();
    });

  it('A9: takes commands again, each once', async () => {
    const command = await makeSave(ana, draft, 'saveDraft');
    product.killDatabase();
    const send = () => ana.send('POST', '/api/commands', command);
    const others = await waitForDatabase(send);
    expect([...others].filter((it) => it !== '503 database-away')).toEqual([]);
    const { answers } = CommandResponse.parse(readJson(await send()));
    expect(answers.map(({ outcome }) => outcome)).toEqual(['accepted']);
    const [row] = await product.rows<{ count: number }>(
      'select count(*)::int as count from processed_commands where licence_id = $1',
      draft.id,
    );
    expect(row?.count).toBeGreaterThan(0);
  });

  it('A9: tells devices that listen again of what changes', async () => {
    const listening = await fetch(`${product.origin}/api/live`, { headers: { Cookie: ana.cookie } });
    const reader = listening.body?.pipeThrough(new TextDecoderStream()).getReader();
    product.killDatabase();
    await waitForDatabase(getSession);
    let heard = '';
    // Once for the start of the stream, once because nobody knows what was missed.
    while (heard.split('event: changed').length < 3) heard += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    expect(heard).toContain('event: changed');
  });

  it('A9: does its jobs again', async () => {
    product.killDatabase();
    await waitForDatabase(getSession);
    const asked = await ana.send('POST', '/api/lost-password', { email: ANA_EMAIL });
    expect(asked.status).toBeLessThan(300);
    const listMails = async () => (await ana.call('GET', `/dev/mail?to=${ANA_EMAIL}`)).bytes.toString();
    while (!(await listMails()).includes('password'));
    expect(product.output).toContain('the embedded PostgreSQL ended; it is started again');
    expect(product.output).not.toContain('[object Object]');
  });

  it('A9: does not share its data folder with a second server, which says so and ends', async () => {
    const second = await product.startTwice();
    expect(second.code).toBe(1);
    expect(second.output.trim()).toMatch(
      /^The data folder .* is in use by process \d+: stop that, or set DATA_DIR to another one\.$/,
    );
    expect((await getSession()).status).toBe(200);
  });

  it('A9: is owner of its folder again after it was killed itself', async () => {
    await product.kill();
    await product.startAgain();
    expect((await getSession()).status).toBe(200);
    expect((await product.startTwice()).code).toBe(1);
  });
});
