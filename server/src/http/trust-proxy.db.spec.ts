import type { Express } from 'express';
import supertest from 'supertest';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';

/** More wrong passwords than one network may type for an address without waiting. */
const ATTEMPTS = 8;

describe('where a request comes from', () => {
  let services: SpecServices;
  let count = 0;

  beforeAll(async () => {
    services = await buildServices();
  });
  afterAll(() => services.stop());

  const appTrusting = (trustProxy: SpecServices['config']['trustProxy']): { app: Express; stop: () => void } =>
    createApp({ ...services, config: { ...services.config, trustProxy } });

  /** The statuses of as many requests, each with the header that `forwardedFor` makes. */
  async function ask(
    trustProxy: SpecServices['config']['trustProxy'],
    forwardedFor: (attempt: number) => string,
  ): Promise<Set<number>> {
    const { app, stop } = appTrusting(trustProxy);
    const statuses = new Set<number>();
    const email = `nobody-${(count += 1)}@example.org`;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { status } = await supertest(app)
        .post('/api/session')
        .set('X-Forwarded-For', forwardedFor(attempt))
        .send({ email, password: 'tall oaks 7 rivers' });
      statuses.add(status);
    }
    stop();
    return statuses;
  }

  it('A12: is not changed by a made-up X-Forwarded-For while no proxy is named', async () => {
    expect(services.config.trustProxy).toBe(0);
    expect(await ask(services.config.trustProxy, (attempt) => `198.51.100.${attempt}`)).toContain(429);
  });

  it('A12: is not changed by one made up before a proxy that is named', async () => {
    const made = (attempt: number) => `198.51.100.${attempt}, 203.0.113.7`;
    expect(await ask(['127.0.0.1', '::1', '::ffff:127.0.0.1'], made)).toContain(429);
    expect(await ask(1, made)).toContain(429);
  });

  it('A12: is told apart behind two proxies, by their number or their addresses', async () => {
    const behindTwo = (attempt: number) => `203.0.113.${attempt}, 10.1.2.3`;
    for (const trusted of [2, ['127.0.0.0/8', '::1', '10.0.0.0/8']])
      expect(await ask(trusted, behindTwo)).not.toContain(429);
    expect(await ask(1, behindTwo))
      .withContext('one proxy of two')
      .toContain(429);
  });
});
