import type { CommandKind } from '#contract/command';
import { toListedLicence } from './listed-licence';
import { MergedRows } from './merged-rows';
import type { OutboxRecord } from './records';
import { buildServerLicence } from './testing/build-records';

describe('a row of a list', () => {
  const licence = buildServerLicence({ validation: 'validated' });
  const rowsWith = (commands: readonly OutboxRecord[]) => {
    const merged = new MergedRows();
    merged.takeListed([{ id: licence.id, licence: toListedLicence(licence) }]);
    merged.takeTyped([], commands);
    return merged.list();
  };
  const command = (kind: CommandKind, state: OutboxRecord['state']) =>
    ({ licenceId: licence.id, kind, state, attempts: 0, nextTryAt: null, lastProblem: null }) as OutboxRecord;
  const provisional = (...commands: readonly OutboxRecord[]) => rowsWith(commands)[0]?.provisional;

  it('names the decision that the server does not have yet', () => {
    expect(provisional()).toBeNull();
    expect(provisional(command('clear', 'waiting'))).toBe('clear');
    expect(provisional(command('refuse', 'sending'))).toBe('refuse');
    expect(provisional(command('suspend', 'waiting'), command('clear', 'waiting'))).toBe('clear');
  });

  it('does not call provisional what was stopped, nor what is typed', () => {
    expect(provisional(command('clear', 'needsYou'))).toBeNull();
    expect(provisional(command('saveDraft', 'waiting'))).toBeNull();
  });

  it('keeps what the server said until it says otherwise', () => {
    const [row] = rowsWith([command('clear', 'waiting')]);
    expect(row).toEqual(jasmine.objectContaining({ clearance: licence.clearance, standing: 'savedHere' }));
  });
});
