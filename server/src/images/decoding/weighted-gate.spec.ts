import { WeightedGate } from '#server/images/decoding/weighted-gate';

describe('WeightedGate', () => {
  /** Passes all `weights` at once. @returns the most that was inside together: how many, and how heavy */
  async function measure(weights: readonly number[]): Promise<{ most: number; weight: number }> {
    const gate = new WeightedGate(3, 10);
    const inside: number[] = [];
    const seen = { most: 0, weight: 0 };
    const pass = (weight: number) =>
      gate.pass(weight, async () => {
        inside.push(weight);
        seen.most = Math.max(seen.most, inside.length);
        seen.weight = Math.max(
          seen.weight,
          inside.reduce((sum, one) => sum + one, 0),
        );
        await new Promise((done) => setImmediate(done));
        inside.splice(inside.indexOf(weight), 1);
      });
    await Promise.all(weights.map(pass));
    return seen;
  }

  it('A5: lets light ones through together, as many as may', async () => {
    expect(await measure([1, 1, 1, 1, 1, 1])).toEqual({ most: 3, weight: 3 });
  });

  it('A5: lets heavy ones through one at a time, and what is too heavy alone', async () => {
    expect(await measure([9, 9, 9])).toEqual({ most: 1, weight: 9 });
    expect(await measure([2, 25, 2])).toEqual({ most: 1, weight: 25 });
  });

  it('goes on after work that failed', async () => {
    const gate = new WeightedGate(1, 10);
    await expectAsync(gate.pass(5, () => Promise.reject(new Error('broken')))).toBeRejected();
    await expectAsync(gate.pass(5, async () => 7)).toBeResolvedTo(7);
  });
});
