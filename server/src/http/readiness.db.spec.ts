import supertest from 'supertest';
import { parseConfig } from '#server/config';
import { selectRows } from '#server/database/connection';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';

describe('whether the server is ready', () => {
  let services: SpecServices;
  beforeAll(async () => {
    services = await buildServices();
  });
  afterAll(() => services.stop());

  const ask = async (change: object = {}) => {
    const { app, stop } = createApp({ ...services, config: { ...services.config, ...change } });
    const { status, body } = await supertest(app).get('/readyz');
    stop();
    return `${status} ${body.code ?? body.status}`;
  };

  it('A10: means that it can write, which it tries', async () => {
    expect(await ask()).toBe('200 ready');
    expect(await selectRows(services.db, `select 1 from rate_limits where key = 'readyz'`)).toHaveSize(1);
  });

  it('A10: is no where little room is left for the data', async () => {
    const { minFreeBytes } = parseConfig({ MIN_FREE_MB: '999999' });
    expect(await ask({ minFreeBytes })).toBe('507 disk-full');
  });

  it('A10: is no where the database takes no writes', async () => {
    await services.db.query('create rule no_writes as on insert to rate_limits do instead select 1/0');
    expect(await ask()).toBe('500 unexpected');
    await services.db.query('drop rule no_writes on rate_limits');
    expect(await ask()).toBe('200 ready');
  });

  it('A10: is no where the data folder is gone', async () => {
    expect(await ask({ dataDir: `${services.config.dataDir}/gone` })).toBe('500 unexpected');
  });

  it('A10: is asked of the disk once in a while, however often it is asked', async () => {
    const { app, stop } = createApp(services);
    await selectRows(services.db, `delete from rate_limits`);
    for (let time = 0; time < 5; time += 1) await supertest(app).get('/readyz').expect(200);
    const [row] = await selectRows<{ points: number }>(
      services.db,
      `select points from rate_limits where key = 'readyz'`,
    );
    expect(row?.points).toBeLessThan(4);
    stop();
  });
});
