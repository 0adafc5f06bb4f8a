import { OPERATIONS } from '#contract/testing/contract-schemas';
import { findBounds } from '#contract/testing/schema-bounds';
import { BODY_LIMITS } from '#server/http/body-limits';

/** `PUT /api/account/{id}` as the table writes it. */
const toRoute = (name: string) => name.replace('/api', '').replace(/\{(\w+)\}/g, ':$1');
const takesBody = OPERATIONS.flatMap(([name, { requestBody }]) =>
  requestBody ? [[toRoute(name), Object.values(requestBody.content)[0]?.schema] as const] : [],
);

describe('the table of body limits', () => {
  it('A1: names each route that takes a body and no other', () => {
    expect(Object.keys(BODY_LIMITS).sort()).toEqual(takesBody.map(([route]) => route).sort());
  });

  it('A1: lets the largest rightful body of each route in, and not four times as much', () => {
    for (const [route, schema] of takesBody) {
      const limit = BODY_LIMITS[route];
      if (limit?.as !== 'json' || route === 'POST /commands' || !schema) continue;
      const { bytes } = findBounds(schema);
      expect(bytes).withContext(route).toBeLessThanOrEqual(limit.bytes);
      expect(Math.max(4 * bytes, 4096))
        .withContext(route)
        .toBeGreaterThanOrEqual(limit.bytes);
    }
  });

  it('A1: takes much from nobody who is not signed in', () => {
    const open = Object.values(BODY_LIMITS).filter(({ from }) => from === 'anybody');
    expect(Math.max(...open.map(({ bytes }) => bytes))).toBe(4096);
  });
});
