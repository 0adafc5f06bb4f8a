import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { Figures, type Counted, type FigureRow } from '#contract/figures';
import type { LicenceContent, Measures } from '#domain/licence-content';
import { buildCommodity } from '#domain/testing/build-licence';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, CARLA, DAAN, SOFIE } from '#server/demo/people';
import { buildLodged, buildSyncWorld, type SyncWorld, type User } from '#server/sync/testing/sync-world';

/** Asked anew each time: the year may end between two specs. */
const thisYear = () =>
  Number(new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Europe/Brussels' }).format(new Date()));
const measures = (volumeM3: string | null, netWeightKg: string | null, units: string | null = null, unitWord = '') =>
  ({ volumeM3, netWeightKg, units, unitWord }) as Measures;
const line = (hsCode: string, of: Measures) => buildCommodity({ id: randomUUID(), hsCode, measures: of });

describe('GET /api/figures', () => {
  let world: SyncWorld;
  let [ana, bruno, carla, daan, support]: User[] = [];

  beforeEach(async () => {
    world = await buildSyncWorld();
    [ana, bruno, carla, daan, support] = await Promise.all([ANA, BRUNO, CARLA, DAAN, SOFIE].map(world.enter));
  }, 60_000);
  afterEach(() => world.stop());

  const ask = (user: User, query: object = {}) =>
    user.agent.get('/api/figures').query({ grantId: user.person.grantId, year: thisYear(), ...query });
  const read = async (user: User, year = thisYear()): Promise<Figures> =>
    Figures.parse((await ask(user, { year }).expect(200)).body);
  const rowOf = ({ rows }: Figures, what: Counted, heading: string): FigureRow | undefined =>
    rows.find((it) => it.what === what && it.heading === heading);
  const lodge = (commodities: LicenceContent['commodities'], more: Partial<LicenceContent> = {}) =>
    buildLodged(ana!, { commodities, ...more });

  it('counts licences and sums measures by heading and partner country, each measure for itself', async () => {
    await lodge([
      line('440729', measures('10.1', '7000')),
      line('44072590', measures('0.2', null, '30', ' sheets ')),
      line('940360', measures(null, '55.5', '4', 'CRATES')),
    ]);
    await lodge([line('440729', measures('1.000001', null, '5', 'Sheets'))]);
    const figures = await read(bruno!);
    expect(rowOf(figures, 'received', '4407')).toEqual({
      what: 'received',
      partnerCountry: 'ID',
      heading: '4407',
      licences: 2,
      volumeM3: '11.300001',
      netWeightKg: '7000',
      units: [{ word: 'SHEETS', amount: '35' }],
    });
    expect(rowOf(figures, 'received', '9403')).toEqual(
      jasmine.objectContaining({ licences: 1, volumeM3: null, netWeightKg: '55.5' }),
    );
    expect(figures.totals).toEqual([
      {
        what: 'received',
        licences: 2,
        volumeM3: '11.300001',
        netWeightKg: '7055.5',
        units: [
          { word: 'CRATES', amount: '4' },
          { word: 'SHEETS', amount: '35' },
        ],
      },
    ]);
    expect(figures.months.reduce((sum, it) => sum + it.licences, 0)).toBe(2);
  });

  it('counts measures of all goods once, under no heading where there are several', async () => {
    const globalMeasures = measures('50', '40000');
    const goods = { measuredBy: 'goods' as const, globalMeasures };
    await lodge([line('440729', measures('9', '9')), line('940360', measures('9', '9'))], goods);
    await lodge([line('440729', measures('9', '9')), line('440711', measures('9', '9'))], goods);
    const figures = await read(bruno!);
    const sums = ['', '4407', '9403'].map((heading) => {
      const { licences, volumeM3 } = rowOf(figures, 'received', heading) ?? {};
      return [licences, volumeM3];
    });
    expect(sums).toEqual([
      [1, '50'],
      [2, '50'],
      [1, null],
    ]);
    expect(figures.totals[0]).toEqual(jasmine.objectContaining({ licences: 2, volumeM3: '100', netWeightKg: '80000' }));
  });

  it('counts what was cleared, rejected with its reasons, and refused; not what was taken back', async () => {
    const goods = [line('440729', measures('1', null))];
    await buildLodged(ana!, { commodities: goods }, [
      [bruno!, 'validate'],
      [carla!, 'clear'],
    ]);
    await buildLodged(ana!, { commodities: goods }, [
      [bruno!, 'validate'],
      [carla!, 'clear'],
      [carla!, 'correct'],
    ]);
    await buildLodged(ana!, { commodities: goods }, [
      [bruno!, 'validate'],
      [carla!, 'refuse'],
    ]);
    await buildLodged(ana!, { commodities: goods }, [[bruno!, 'reject']]);
    await buildLodged(ana!, { commodities: goods }, [[ana!, 'withdraw']]);
    const { totals, reasons } = await read(bruno!);
    expect(Object.fromEntries(totals.map(({ what, licences }) => [what, licences]))).toEqual({
      received: 4,
      cleared: 1,
      rejected: 1,
      refused: 1,
    });
    expect(reasons).toEqual([{ code: 'notPerSpecimen', licences: 1 }]);
  });

  it('takes the year in which it happened, by the clocks of Brussels', async () => {
    const { licenceId } = await lodge([line('440729', measures('1', null))]);
    const sql = 'update licences set submitted_at = $2 where id = $1';
    await selectRows(world.services.db, sql, [licenceId, '2024-12-31T23:30:00Z']);
    expect((await read(bruno!, 2024)).totals).toEqual([]);
    const figures = await read(bruno!, 2025);
    expect(figures.months).toEqual([{ what: 'received', month: 1, licences: 1 }]);
    expect((await read(bruno!)).totals).toEqual([]);
  });

  it('is of the own country for an authority, of all for the support team, and 404 for everybody else', async () => {
    await lodge([line('440729', measures('1', null))]);
    await buildLodged(daan!, { commodities: [line('440729', measures('2', null))], pointOfEntry: 'NL000396' });
    expect((await read(bruno!)).totals[0]?.volumeM3).toBe('1');
    const all = await read(support!);
    expect([all.country, all.totals[0]?.volumeM3]).toEqual([null, '3']);
    for (const user of [ana!, carla!, daan!]) await ask(user).expect(404);
    await ask(ana!, { grantId: BRUNO.grantId }).expect(404);
    await supertest(world.app).get('/api/figures').expect(401);
  });

  it('is 422 for what is no year or role', async () => {
    for (const year of ['', 'x', '2015', '2101', '2026.5', '1e9', '-1', ['2026', '2025']])
      await ask(bruno!, { year }).expect(422);
    await ask(bruno!, { grantId: 'x' }).expect(422);
  });
});
