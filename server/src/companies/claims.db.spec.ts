import { randomUUID } from 'node:crypto';
import { CompanyDetails, type Company } from '#contract/company';
import { PendingRequests } from '#contract/role';
import { buildCompany } from '#server/companies/testing/build-company';
import { selectRows } from '#server/database/connection';
import { buildDecidingWorld, type DecidingWorld } from '#server/deciding/testing/deciding-world';
import { ANA, BRUNO, DAAN, JORIS, SOFIE } from '#server/demo/people';
import type { SignedIn } from '#server/http/testing/sign-in';

describe('A7: an EORI', () => {
  let world: DecidingWorld;
  let stranger: SignedIn;
  let owner: SignedIn;
  let bruno: SignedIn;
  let sofie: SignedIn;
  let eori: string;

  beforeAll(async () => {
    world = await buildDecidingWorld();
    [stranger, owner, bruno, sofie] = (await Promise.all([DAAN, JORIS, BRUNO, SOFIE].map(world.enter))) as [
      SignedIn,
      SignedIn,
      SignedIn,
      SignedIn,
    ];
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(async () => {
    await world.clear();
    eori = buildCompany().eori.replace('PL', 'BE');
  });

  const build = (name: string, more = {}) => buildCompany({ name, eori, country: 'BE', city: 'Gent', ...more });
  const claim = async (who: SignedIn, company: object): Promise<Company> =>
    (await who.post('/api/companies').send(company).expect(200)).body.company;
  const claimBoth = async () => ({
    first: await claim(stranger, build('Stranger Trading')),
    own: await claim(owner, build('Real Timber NV', { isOwnClaim: true })),
  });
  const ask = async (who: SignedIn, companyId: string) => {
    const id = randomUUID();
    await who.post('/api/role-requests').send({ id, role: 'importer', companyId, words: '' }).expect(200);
    return id;
  };
  const decide = (who: SignedIn, id: string) =>
    who.post(`/api/role-requests/${id}/decision`).send({ decision: 'approve', words: '' });
  const requestsOf = async (who: SignedIn) =>
    PendingRequests.parse((await who.get('/api/role-requests').expect(200)).body).requests;
  const detailsOf = async (who: SignedIn, id: string) =>
    CompanyDetails.parse((await who.get(`/api/companies/${id}`).expect(200)).body);
  const correct = (who: SignedIn, { company, ...details }: CompanyDetails, change: object) => {
    const { name, city, country, eori: number } = company;
    const { address, phone, email, version } = details;
    const body = { name, city, country, eori: number, address, phone, email, version, words: 'A mistake', ...change };
    return who.put(`/api/companies/${company.id}`).send(body);
  };
  const confirmed = async () => {
    const company = await claim(owner, build('Real Timber NV'));
    await decide(bruno, await ask(owner, company.id)).expect(200);
    return company.id;
  };

  it('belongs to nobody by being typed first: the second is offered the company there is, and may say that it is another', async () => {
    const first = await claim(stranger, build('Stranger Trading'));
    expect(first.isConfirmed).toBeFalse();
    const typed = build('Real Timber NV');
    const { body } = await owner.post('/api/companies').send(typed).expect(200);
    expect(body).toEqual({ company: first, wasKnown: true });
    const own = await owner
      .post('/api/companies')
      .send({ ...typed, isOwnClaim: true })
      .expect(200);
    expect(own.body.wasKnown).toBeFalse();
    expect(own.body.company).toEqual(jasmine.objectContaining({ id: typed.id, eori, isConfirmed: false }));
    expect(
      (
        await owner
          .post('/api/companies')
          .send({ ...typed, isOwnClaim: true })
          .expect(200)
      ).body,
    ).toEqual(own.body);
  });

  it('is claimed once by an account, however often and in whatever writing it is sent', async () => {
    await claim(stranger, build('Stranger Trading'));
    const written = [
      eori.toLowerCase(),
      ` ${eori}\u200e`,
      `${eori.slice(0, 2)}\u200b${eori.slice(2)}`,
      `${eori.slice(0, 4)}‑${eori.slice(4)}`,
    ];
    const answers = await Promise.all(
      written.map((it) => claim(owner, build('Real Timber NV', { eori: it, isOwnClaim: true }))),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    const rows = await selectRows(world.services.db, 'select 1 from companies where eori = $1', [eori]);
    expect(rows.length).toBe(2);
    // Letters of another script that are drawn alike are meant as Latin ones.
    const odd = await claim(owner, build('X', { eori: eori.replace('BE', 'ВЕ'), isOwnClaim: true }));
    expect(odd.id).toBe(answers[0]!.id);
  });

  it('that is claimed twice is shown to whoever decides, with both claims', async () => {
    const { first, own } = await claimBoth();
    await ask(stranger, first.id);
    await ask(owner, own.id);
    for (const officer of [bruno, sofie]) {
      const requests = (await requestsOf(officer)).filter(({ company }) => company?.eori === eori);
      const claims = requests.map(({ company, otherClaims }) => [company?.id, ...otherClaims.map(({ id }) => id)]);
      expect(claims.sort()).toEqual(
        [
          [first.id, own.id],
          [own.id, first.id],
        ].sort(),
      );
    }
  });

  it('is confirmed with the first importer an authority approves; then it is that company’s, and the other claim cannot be', async () => {
    const { first, own } = await claimBoth();
    const [strangers, owners] = [await ask(stranger, first.id), await ask(owner, own.id)];
    await decide(bruno, owners).expect(200);
    expect((await decide(bruno, owners).expect(200)).body.status).toBe('active');
    const { company, history } = await detailsOf(owner, own.id);
    expect(company.isConfirmed).toBeTrue();
    expect(history).toEqual([
      jasmine.objectContaining({ kind: 'confirm', actedAs: 'authority', by: null, after: { eori } }),
    ]);
    for (const officer of [bruno, sofie])
      expect((await decide(officer, strangers).expect(409)).body.code).toBe('eori-confirmed');
    expect((await requestsOf(bruno)).find(({ grant }) => grant.id === strangers)?.grant.status).toBe('requested');
    // Whoever types it now is offered the one that is confirmed, whoever came first.
    expect((await claim(await world.enter(ANA), build('Third'))).id).toBe(own.id);
  });

  it('is confirmed once where two are approved at the same moment', async () => {
    const { first, own } = await claimBoth();
    const ids = [await ask(stranger, first.id), await ask(owner, own.id)];
    const answers = await Promise.all([decide(bruno, ids[0]!), decide(sofie, ids[1]!)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('and country are corrected by the support team alone, the other details by the administrator too, each with its history', async () => {
    const id = await confirmed();
    const before = await detailsOf(owner, id);
    for (const [change, pointer] of [
      [{ eori: `${eori}9`.slice(0, 17) }, '/eori'],
      [{ country: 'CH' }, '/country'],
    ] as const) {
      const { body } = await correct(owner, before, change).expect(422);
      expect(body.errors).toEqual([{ pointer, code: 'support-only' }]);
    }
    const renamed = await correct(owner, before, { name: 'Real Timber BV', phone: '+32 9' }).expect(200);
    expect(renamed.body.history[0]).toEqual(
      jasmine.objectContaining({
        kind: 'correct',
        actedAs: 'administrator',
        by: `${JORIS.firstName} ${JORIS.lastName}`,
        before: { name: 'Real Timber NV', phone: before.phone },
        after: { name: 'Real Timber BV', phone: '+32 9' },
        words: 'A mistake',
      }),
    );
    const other = eori.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
    const { body } = await correct(sofie, CompanyDetails.parse(renamed.body), { eori: other }).expect(200);
    expect(body.history[0]).toEqual(
      jasmine.objectContaining({ actedAs: 'support', before: { eori }, after: { eori: other } }),
    );
    const { body: found } = await owner.get(`/api/companies?eori=${other}`).expect(200);
    expect(found.companies).toEqual([jasmine.objectContaining({ id, name: 'Real Timber BV', eori: other })]);
    expect((await detailsOf(owner, id)).history.map(({ by }) => by)).toEqual([
      null,
      `${JORIS.firstName} ${JORIS.lastName}`,
      null,
    ]);
  });

  it('corrected by two at the same moment is corrected by one; sent again it is one correction', async () => {
    const id = await confirmed();
    const before = await detailsOf(owner, id);
    const answers = await Promise.all([
      correct(owner, before, { name: 'One' }),
      correct(sofie, before, { name: 'Two' }),
      correct(owner, before, { name: 'One' }),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 409).length).toBeGreaterThanOrEqual(1);
    const { history, company } = await detailsOf(owner, id);
    expect(history.filter(({ kind }) => kind === 'correct').length).toBe(1);
    expect(answers.filter(({ status }) => status === 200).map(({ body }) => body.company.name)).toContain(company.name);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('stale-version');
  });

  it('and what belongs to it is nobody else’s to read or correct, nor to write in another form', async () => {
    const id = await confirmed();
    const details = await detailsOf(owner, id);
    for (const who of [stranger, bruno]) {
      await who.get(`/api/companies/${id}`).expect(404);
      await correct(who, details, { name: 'Taken' }).expect(404);
    }
    const bad: [object, string][] = [
      [{ name: ' ' }, '/name'],
      [{ name: 'a\nb' }, '/name'],
      [{ words: ' ' }, '/words'],
      [{ words: 'x'.repeat(1001) }, '/words'],
      [{ email: 'x@y.example\r\nBcc: z@y.example' }, '/email'],
      [{ version: 0 }, '/version'],
      [{ eori: 'x'.repeat(51) }, '/eori'],
    ];
    for (const [change, pointer] of bad)
      expect((await correct(owner, details, change).expect(422)).body.errors[0].pointer).toBe(pointer);
    await owner.put('/api/companies/%00').send({}).expect(404);
  });

  it('history stays as it was written', async () => {
    await confirmed();
    const rewrite = selectRows(world.services.db, `update company_events set words = 'other'`);
    await expectAsync(rewrite).toBeRejected();
  });
});
