import type { Command } from '#contract/command';
import type { OutboxRecord, ReceiptRecord } from '../storage/records';
import { toOpenLicence } from './open-licence';
import { buildViewLicence } from './testing/build-view';

const id = buildViewLicence().id;

function buildCommand(kind: 'validate' | 'saveDraft', changes: Partial<OutboxRecord> = {}): OutboxRecord {
  const command = { kind, payload: { words: 'seen' }, deviceAt: '2026-03-02T09:00:00.000Z' } as Command;
  const fixed = { mutationId: 'm1', licenceId: id, kind, command, attempts: 0, nextTryAt: null, lastProblem: null };
  return { ...fixed, state: 'waiting', ...changes };
}

const receipt = (version: number) => ({ receipt: { body: { version } } }) as ReceiptRecord;
const nothing = { licence: undefined, draft: undefined, commands: [], receipts: [] };

describe('open licence', () => {
  it('is null when the device knows nothing of it', () => {
    expect(toOpenLicence(id, nothing)).toBeNull();
  });

  it('shows the decision that waits for this licence, not that of another', () => {
    const parts = { ...nothing, licence: buildViewLicence() };
    const ofOther = buildCommand('validate', { licenceId: 'other' });
    expect(toOpenLicence(id, { ...parts, commands: [ofOther] })?.pending).toBeNull();
    const open = toOpenLicence(id, { ...parts, commands: [ofOther, buildCommand('validate')] });
    expect(open?.pending).toEqual(jasmine.objectContaining({ kind: 'validate', words: 'seen', state: 'waiting' }));
  });

  it('F31: shows the decision that was stopped before the one behind it, else the last', () => {
    const first = buildCommand('validate', { mutationId: 'first' });
    const last = buildCommand('validate', { mutationId: 'last' });
    const pendingOf = (commands: OutboxRecord[]) =>
      toOpenLicence(id, { ...nothing, licence: buildViewLicence(), commands })?.pending?.mutationId;
    expect(pendingOf([first, last])).toBe('last');
    expect(pendingOf([{ ...first, state: 'needsYou' }, last])).toBe('first');
  });

  it('does not take a saved draft for a decision', () => {
    const parts = { ...nothing, licence: buildViewLicence(), commands: [buildCommand('saveDraft')] };
    expect(toOpenLicence(id, parts)?.pending).toBeNull();
  });

  it('shows the newest receipt', () => {
    const parts = { ...nothing, licence: buildViewLicence(), receipts: [receipt(2), receipt(4), receipt(3)] };
    expect(toOpenLicence(id, parts)?.receipt?.body.version).toBe(4);
  });
});
