import { FairQueue } from '#server/accounts/fair-queue';
import { type Problem } from '#server/http/problem';

describe('A4: the queue of costly work', () => {
  const done: string[] = [];
  let open: (() => void)[] = [];
  let running = 0;
  let most = 0;

  beforeEach(() => {
    done.length = 0;
    open = [];
    running = most = 0;
  });

  /** Work that ends when the spec says so. */
  const work = (name: string) => async () => {
    most = Math.max(most, (running += 1));
    await new Promise<void>((end) => open.push(end));
    running -= 1;
    done.push(name);
  };
  const endAll = async (all: readonly Promise<unknown>[]) => {
    const settled = Promise.allSettled(all);
    let isOver = false;
    void settled.then(() => (isOver = true));
    while (!isOver) {
      open.shift()?.();
      await new Promise(setImmediate);
    }
    return settled;
  };
  const stranger = (lane: string) => ({ lane, isKnown: false });

  it('does no more at once than it may', async () => {
    const queue = new FairQueue({ atOnce: 2, perLane: 10, inAll: 10 });
    await endAll(['a', 'b', 'c', 'd', 'e'].map((it) => queue.run(stranger(it), work(it))));
    expect(most).toBe(2);
    expect(done.sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('lets networks take turns, whatever floods in from one, and people who are known come first', async () => {
    const queue = new FairQueue({ atOnce: 1, perLane: 10, inAll: 20 });
    const flood = ['f1', 'f2', 'f3', 'f4'].map((it) => queue.run(stranger('flood'), work(it)));
    const late = queue.run(stranger('office'), work('office'));
    const known = queue.run({ lane: 'ana', isKnown: true }, work('ana'));
    await endAll([...flood, late, known]);
    expect(done).toEqual(['f1', 'ana', 'f2', 'office', 'f3', 'f4']);
  });

  it('tells to come again what finds no place, in its lane or in all, and keeps the places of the known', async () => {
    const queue = new FairQueue({ atOnce: 1, perLane: 2, inAll: 3 });
    const asked = ['x', 'x', 'x', 'x', 'y', 'z'].map((lane) => queue.run(stranger(lane), work(lane)));
    const known = queue.run({ lane: 'ana', isKnown: true }, work('ana'));
    const settled = await endAll([...asked, known]);
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    const refusals = settled.flatMap((it) => (it.status === 'rejected' ? [it.reason as Problem] : []));
    expect(refusals.map(({ status, code }) => [status, code])).toEqual([
      [429, 'too-busy'],
      [429, 'too-busy'],
    ]);
  });

  it('goes on after work that failed', async () => {
    const queue = new FairQueue({ atOnce: 1, perLane: 2, inAll: 3 });
    const fails = queue.run(stranger('x'), () => Promise.reject(new Error('broken')));
    await expectAsync(fails).toBeRejectedWithError('broken');
    expect(await queue.run(stranger('x'), () => Promise.resolve('fine'))).toBe('fine');
  });
});
