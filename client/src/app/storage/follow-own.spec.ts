import { followOwn } from './follow-own';
import type { OutboxRecord, ReceiptRecord } from './records';

const received = (mutationId: string, version: number) =>
  ({ mutationId, receipt: { body: { mutationId, version } } }) as ReceiptRecord;
const waiting = (mutationId: string, base: unknown, state: OutboxRecord['state'] = 'waiting') =>
  ({ mutationId, state, command: { mutationId, base } }) as OutboxRecord;

describe('F31: the base of a decision that follows one’s own', () => {
  it('is the version it was considered on where nothing of one’s own came after it', () => {
    expect(followOwn(3, { commands: [], receipts: [] })).toBe(3);
    expect(followOwn(3, { commands: [], receipts: [received('a', 2), received('b', 3)] })).toBe(3);
  });

  it('is what the server already signed for, though the device has not yet read the licence again', () => {
    expect(followOwn(3, { commands: [], receipts: [received('b', 5), received('a', 4)] })).toEqual({ after: 'b' });
  });

  it('is what still waits or is on its way', () => {
    expect(followOwn(3, { commands: [waiting('a', 3, 'sending')], receipts: [] })).toEqual({ after: 'a' });
    const chain = [waiting('b', { after: 'a' }), waiting('c', { after: 'b' })];
    expect(followOwn(3, { commands: chain, receipts: [received('a', 4)] })).toEqual({ after: 'c' });
    expect(followOwn(3, { commands: [waiting('b', 4)], receipts: [received('a', 4)] })).toEqual({ after: 'b' });
  });

  it('is never behind what somebody else did in between: that stays a conflict', () => {
    expect(followOwn(3, { commands: [], receipts: [received('a', 5)] })).toBe(3);
    expect(followOwn(3, { commands: [waiting('a', 5)], receipts: [] })).toBe(3);
  });

  it('is never a command that was stopped, nor one behind it', () => {
    const commands = [waiting('a', 3, 'needsYou'), waiting('b', { after: 'a' })];
    expect(followOwn(3, { commands, receipts: [] })).toBe(3);
  });
});
