import { rewriteHistory } from '#server/audit/testing/rewrite-history';
import { randomUUID } from 'node:crypto';
import type { Licence } from '#contract/licence';
import { buildCommodity } from '#domain/testing/build-licence';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, CARLA, DAAN, MILA } from '#server/demo/people';
import {
  buildCommand,
  buildLodged,
  buildNumber,
  buildSyncWorld,
  codeOf,
  pullAll,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

const ZEEBRUGGE = 'BE343000';
const ROTTERDAM = 'NL000396';

describe('clearance by customs', () => {
  let world: SyncWorld;
  let ana: User;
  let bruno: User;
  let carla: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    ana = await world.enter(ANA);
    bruno = await world.enter(BRUNO);
    carla = await world.enter(CARLA);
  }, 60_000);
  afterAll(() => world.stop());

  const lodge = (pointOfEntry = 'BE101000', licenceNumber = buildNumber()) =>
    buildLodged(ana, { pointOfEntry, licenceNumber }, [[bruno, 'validate']]);
  const find = (user: User, code: string, grantId = user.person.grantId) =>
    user.agent.post('/api/clearance/find').send({ grantId, code });
  const findLicence = async (code: string): Promise<Licence> => (await find(carla, code).expect(200)).body.licence;

  describe('a licence announced for another office of the country (R8)', () => {
    it('is not in the list, and is opened by its complete number, in whatever notation', async () => {
      const number = buildNumber();
      const { licenceId } = await lodge(ZEEBRUGGE, number);
      const isListed = async () =>
        (await pullAll(carla)).changes.some((it) => it.kind === 'licence' && it.licence.id === licenceId);
      expect(await isListed()).toBeFalse();
      for (const code of [number, number.toLowerCase().replace(/[.-]/g, ' '), licenceId, licenceId.toUpperCase()])
        expect((await findLicence(code)).id).toBe(licenceId);
      expect(await isListed()).toBeTrue();
      const sights = await selectRows(
        world.services.db,
        'select office_code, account_id from office_sights where licence_id = $1',
        [licenceId],
      );
      expect(sights).toEqual([{ office_code: CARLA.officeCode, account_id: CARLA.accountId }]);
    });

    it('says at which offices of one’s own it was opened, and nobody else learns it', async () => {
      const number = buildNumber();
      const { licenceId } = await lodge(ZEEBRUGGE, number);
      const foundAt = async (user: User) =>
        (await pullAll(user)).changes.flatMap((it) =>
          it.kind === 'licence' && it.licence.id === licenceId ? [it.licence.foundAt] : [],
        );
      expect((await findLicence(number)).foundAt).toEqual(['BE101000']);
      expect(await foundAt(carla)).toEqual([['BE101000']]);
      expect(await foundAt(bruno)).toEqual([[]]);
      const own = await lodge();
      expect((await findLicence(own.licenceId)).foundAt)
        .withContext('announced for this office')
        .toEqual([]);
    });

    it('is not found by a part of its number, and not at all in another Member State', async () => {
      const number = buildNumber();
      await lodge(ZEEBRUGGE, number);
      await find(carla, number.slice(0, -1)).expect(404);
      const foreign = buildNumber('NL');
      const [daan, mila] = [await world.enter(DAAN), await world.enter(MILA)];
      const { licenceId } = await buildLodged(daan, { pointOfEntry: ROTTERDAM, licenceNumber: foreign }, [
        [mila, 'validate'],
      ]);
      for (const code of [foreign, licenceId, randomUUID(), '%', 'not a number']) await find(carla, code).expect(404);
    });

    it('F5: is the licence whose groups the number has, and neither of two where it has no groups', async () => {
      const issuingAuthority = { id: null, name: 'TIDD', address: '', country: 'GH' };
      const number = `T${randomUUID().slice(0, 8)}`;
      const lodgeGhana = async (licenceNumber: string) => {
        const { licenceId } = await buildLodged(ana, { pointOfEntry: 'BE101000', licenceNumber, issuingAuthority });
        const validate = buildCommand(bruno, 'validate', { licenceId, base: 1 });
        await bruno.sendOne({ ...validate, payload: { words: '', another: 'paper' } });
        return licenceId;
      };
      const [one, other] = [await lodgeGhana(`${number}/1-12`), await lodgeGhana(`${number}/11-2`)];
      expect((await findLicence(`${number} 1 12`)).id).toBe(one);
      expect((await findLicence(`${number}–١١‑2`)).id).toBe(other);
      expect((await find(carla, `${number}112`).expect(409)).body.code).toBe('number-ambiguous');
      await bruno.sendOne(buildCommand(bruno, 'cancel', { licenceId: other, base: 2 }));
      expect((await findLicence(`${number}112`)).id).toBe(one);
      expect((await findLicence(`${number}/11-2`)).id).toBe(other);
    });

    it('is 404 before it is validated, and for who is no customs officer', async () => {
      const number = buildNumber();
      const { licenceId } = await buildLodged(ana, { pointOfEntry: ZEEBRUGGE, licenceNumber: number });
      await find(carla, number).expect(404);
      await bruno.sendOne(buildCommand(bruno, 'validate', { licenceId, base: 1 }));
      await find(carla, number).expect(200);
      await find(bruno, number).expect(404);
      await find(carla, number, BRUNO.grantId).expect(404);
    });

    it('is cleared only by who confirms that another office was announced, and the history says so', async () => {
      const number = buildNumber();
      const { licenceId, version: base } = await lodge(ZEEBRUGGE, number);
      const clear = (isOtherOffice: boolean) =>
        carla.sendOne(buildCommand(carla, 'clear', { licenceId, base, compared: { isOtherOffice } }));
      expect(codeOf(await clear(true)))
        .withContext('before it was opened')
        .toBe('not-found');
      await findLicence(number);
      const unconfirmed = await clear(false);
      expect(unconfirmed.outcome === 'refused' && unconfirmed.problem.errors).toEqual([
        { pointer: '/isOtherOffice', code: 'unconfirmed' },
      ]);
      expect(codeOf(await clear(true))).toBe('accepted');
      const { history, clearance } = await findLicence(number);
      expect(clearance).toBe('cleared');
      expect(history.at(-1)?.details).toEqual({ declarationNumber: '', declared: [], isOtherOffice: true });
    });
  });

  it('keeps what was declared beside the decision (Reg. 1024/2008, art. 10(2); R2173 art. 5(1))', async () => {
    const { licenceId, version: base } = await lodge();
    const compared = {
      declarationNumber: '10NL5663962BE1E825',
      declared: [{ line: buildCommodity().id, volumeM3: '12.5', netWeightKg: null }],
    };
    const answer = await carla.sendOne(buildCommand(carla, 'clear', { licenceId, base, compared }));
    expect(codeOf(answer)).toBe('accepted');
    expect((await findLicence(licenceId)).history.at(-1)?.details).toEqual({
      ...compared,
      isOtherOffice: false,
    } as never);
  });

  it('releases goods that are more than 10 % apart only with a reason (Reg. 1024/2008, art. 8(4), 10(2))', async () => {
    const { licenceId, version: base } = await lodge();
    const clear = (volumeM3: string, words: string, line = buildCommodity().id) => {
      const compared = { declared: [{ line, volumeM3, netWeightKg: null }] };
      return carla.sendOne(buildCommand(carla, 'clear', { licenceId, base, compared, words }));
    };
    const capitals = await clear('112.739001', ' ', buildCommodity().id.toUpperCase());
    expect(codeOf(capitals)).withContext('the same line in capitals').not.toBe('accepted');
    const unexplained = await clear('112.739001', ' ');
    expect(unexplained.outcome === 'refused' && unexplained.problem.errors).toEqual([
      { pointer: '/words', code: 'unexplained' },
    ]);
    expect(codeOf(await clear('112.739', ' ')))
      .withContext('exactly 10 %')
      .toBe('accepted');
  });

  it('refuses quantities that are none, and says where', async () => {
    const { licenceId, version: base } = await lodge();
    for (const volumeM3 of ['-1', '1,5', '1e9', 'NaN', '9999999999999', ''])
      expect(
        codeOf(
          await carla.sendOne(
            buildCommand(carla, 'clear', {
              licenceId,
              base,
              compared: { declared: [{ line: null, volumeM3, netWeightKg: null }] },
            }),
          ),
        ),
      )
        .withContext(volumeM3)
        .toBe('invalid-request');
  });

  describe('a mistake', () => {
    const decide = async (kind: 'clear' | 'refuse') => {
      const { licenceId, version: base } = await lodge();
      const answer = await carla.sendOne(buildCommand(carla, kind, { licenceId, base }));
      expect(codeOf(answer)).toBe('accepted');
      return { licenceId, base: base + 1 };
    };

    it('is taken back within a day by the office that made it; the goods wait again, and the history has both', async () => {
      for (const kind of ['clear', 'refuse'] as const) {
        const { licenceId, base } = await decide(kind);
        expect(codeOf(await carla.sendOne(buildCommand(carla, 'correct', { licenceId, base })))).toBe('accepted');
        const { clearance, history } = await findLicence(licenceId);
        expect(clearance).toBe('notCleared');
        expect(history.slice(-2).map((entry) => entry.kind)).toEqual([kind, 'correct']);
        const again = buildCommand(carla, 'clear', { licenceId, base: base + 1 });
        expect(codeOf(await carla.sendOne(again))).toBe('accepted');
      }
    });

    it('is not taken back a day later, nor without a reason', async () => {
      const { licenceId, base } = await decide('clear');
      const wordless = buildCommand(carla, 'correct', { licenceId, base, words: ' ' });
      expect(codeOf(await carla.sendOne(wordless))).toBe('invalid-request');
      await rewriteHistory(
        world.services.db,
        `update licence_events set at = at - interval '24 hours 1 second' where licence_id = $1 and kind = 'clear'`,
        [licenceId],
      );
      const late = buildCommand(carla, 'correct', { licenceId, base });
      expect(codeOf(await carla.sendOne(late))).toBe('too-late-to-correct');
    });

    it('is not taken back by another office, which sees it', async () => {
      const { licenceId, base } = await decide('clear');
      const grantId = randomUUID();
      await selectRows(
        world.services.db,
        `insert into role_grants (id, account_id, role, status, country, office_code)
         select $2, account_id, role, status, country, $3 from role_grants where id = $1`,
        [CARLA.grantId, grantId, ZEEBRUGGE],
      );
      await find(carla, licenceId, grantId).expect(200);
      const elsewhere = buildCommand(carla, 'correct', { licenceId, base });
      expect(codeOf(await carla.sendOne({ ...elsewhere, grantId }))).toBe('decided-elsewhere');
      await selectRows(world.services.db, `update role_grants set status = 'ended' where id = $1`, [grantId]);
    });
  });
});
