import supertest from 'supertest';
import { buildSyncWorld, type SyncWorld } from '#server/sync/testing/sync-world';

describe('the headers of an answer', () => {
  let world: SyncWorld;

  beforeAll(async () => {
    world = await buildSyncWorld();
  });
  afterAll(() => world.stop());

  it('let nothing run from the API, nor keep or frame it, also where it refuses', async () => {
    for (const path of ['/api/about', '/api/session', '/api/nothing-here']) {
      const { headers } = await supertest(world.app).get(path);
      expect(headers['content-security-policy']).withContext(path).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['etag']).toBeUndefined();
    }
  });

  it('are not sent back to whoever asks to see a request again (TRACE)', async () => {
    for (const path of ['/', '/api/about', '/healthz']) {
      const { status, text } = await supertest(world.app).trace(path).set('X-Secret', 'tall-oaks');
      expect(status).withContext(path).toBeGreaterThanOrEqual(400);
      expect(text).not.toContain('tall-oaks');
    }
  });

  it('let the app run its own scripts only', async () => {
    const { headers } = await supertest(world.app).get('/healthz').expect(200);
    expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
  });

  it('A20: let pages ask for the camera, the clipboard and passkeys, not for what is never used', async () => {
    for (const path of ['/sign-in', '/healthz', '/nothing.here']) {
      const policy = (await supertest(world.app).get(path)).headers['permissions-policy'];
      expect(policy).toContain('camera=(self)');
      expect(policy).toContain('geolocation=()');
    }
  });
});
