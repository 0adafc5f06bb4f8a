import { FairQueue, QueueFull } from '#server/images/decoding/fair-queue';

/** Work that lasts until it is let go. */
function createWork(): { work: () => Promise<void>; letGo: () => void } {
  let letGo = (): void => undefined;
  const gone = new Promise<void>((done) => (letGo = done));
  return { work: () => gone, letGo };
}

describe('FairQueue', () => {
  const limits = { atOnce: 1, waiting: 3, waitingOfOne: 2, patienceMs: 60_000 };

  it('A5: lets owners take turns, however much one of them sent', async () => {
    const queue = new FairQueue({ ...limits, waiting: 9, waitingOfOne: 9 });
    const done: string[] = [];
    const first = createWork();
    const all = [queue.inTurn('a', first.work)];
    for (const name of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'])
      all.push(queue.inTurn(name.slice(0, 1), async () => void done.push(name)));
    first.letGo();
    await Promise.all(all);
    expect(done).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  it('A5: refuses what is too much for one owner, and for all, and goes on with the rest', async () => {
    const queue = new FairQueue(limits);
    const first = createWork();
    const nothing = async () => undefined;
    const taken = [queue.inTurn('a', first.work), queue.inTurn('a', nothing), queue.inTurn('a', nothing)];
    await expectAsync(queue.inTurn('a', nothing)).toBeRejectedWithError(QueueFull);
    taken.push(queue.inTurn('b', nothing));
    await expectAsync(queue.inTurn('c', nothing)).toBeRejectedWithError(QueueFull);
    first.letGo();
    await Promise.all(taken);
    await expectAsync(queue.inTurn('c', nothing)).toBeResolved();
  });

  it('A5: gives up what waits too long, without taking the place of others', async () => {
    const queue = new FairQueue({ ...limits, patienceMs: 1 });
    const first = createWork();
    const running = queue.inTurn('a', first.work);
    await expectAsync(queue.inTurn('b', async () => undefined)).toBeRejectedWithError(QueueFull);
    first.letGo();
    await running;
    await expectAsync(queue.inTurn('b', async () => 7)).toBeResolvedTo(7);
  });

  it('goes on after work that failed', async () => {
    const queue = new FairQueue(limits);
    const fail = () => Promise.reject(new Error('broken'));
    const all = await Promise.allSettled([
      queue.inTurn('a', fail),
      queue.inTurn('a', fail),
      queue.inTurn('b', async () => 7),
    ]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });
});
