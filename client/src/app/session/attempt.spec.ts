import { ApiError } from './api-error';
import { Attempt } from './attempt';

const refused = (status: number, seconds?: string) => {
  const params = seconds === undefined ? {} : { params: { seconds } };
  const problem = { type: '/problems/x', title: 'x', status, code: 'x', ...params };
  return () => Promise.reject(new ApiError(problem));
};

describe('A4: an attempt the server asks patience for', () => {
  beforeEach(() => jasmine.clock().install());
  afterEach(() => jasmine.clock().uninstall());

  it('is not made again before the time, then the problem is over', async () => {
    const attempt = new Attempt();
    expect(await attempt.run(refused(429, '15'))).toBeFalse();
    expect(attempt.isWaiting()).toBeTrue();
    let asked = 0;
    const ask = async () => void (asked += 1);
    expect(await attempt.run(ask)).toBeFalse();
    jasmine.clock().tick(14_900);
    expect(await attempt.run(ask)).toBeFalse();
    expect(asked).toBe(0);
    jasmine.clock().tick(200);
    expect([attempt.isWaiting(), attempt.problem()]).toEqual([false, null]);
    expect(await attempt.run(ask)).toBeTrue();
  });

  it('of another kind waits for nothing', async () => {
    for (const fail of [refused(429), refused(429, 'soon'), refused(429, '0'), refused(422, '15')]) {
      const attempt = new Attempt();
      await attempt.run(fail);
      expect(attempt.isWaiting()).toBeFalse();
      expect(attempt.problem()).not.toBeNull();
    }
  });

  it('is forgotten when it is about something else', async () => {
    const attempt = new Attempt();
    await attempt.run(refused(429, '900'));
    attempt.reset();
    expect([attempt.isWaiting(), attempt.problem()]).toEqual([false, null]);
  });
});
