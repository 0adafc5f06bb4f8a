import type { CommandKind } from '#contract/command';
import type { Problem } from '#contract/problem';
import type { OutboxView } from '../storage/outbox-list';
import type { OutboxRecord } from '../storage/records';
import type { LicenceStanding } from './licence-standing';

/** One line of the outbox page: a command that waits, or one that was received. */
export interface OutboxItem {
  readonly mutationId: string;
  readonly licenceId: string;
  readonly number: string;
  readonly kind: CommandKind | null;
  readonly standing: LicenceStanding;
  /** When it was made here; for a received one, when the server received it. */
  readonly at: string;
  readonly attempts: number;
  readonly nextTryAt: string | null;
  readonly problem: Problem | null;
  /** Both copies are kept until the person chooses. `content`: there is something of one's own to go on with. */
  readonly conflict: 'content' | 'decision' | null;
}

const STANDINGS = { waiting: 'savedHere', sending: 'sending', needsYou: 'needsYou' } as const;

/** What waits, in the order it is sent, what needs the person first; then what was received. */
export function toOutboxItems({ commands, receipts, numbers }: OutboxView): OutboxItem[] {
  const waiting = commands.map((record) => toItem(record, numbers[record.licenceId] ?? ''));
  const received = receipts.map(({ mutationId, licenceId, command, receipt }): OutboxItem => ({
    mutationId,
    licenceId,
    number: numbers[licenceId] ?? '',
    kind: command?.kind ?? null,
    standing: 'received',
    at: receipt.body.receivedAt,
    attempts: 0,
    nextTryAt: null,
    problem: null,
    conflict: null,
  }));
  const needsYou = (item: OutboxItem): boolean => item.standing === 'needsYou';
  return [...waiting.filter(needsYou), ...waiting.filter((item) => !needsYou(item)), ...received];
}

function toItem(record: OutboxRecord, number: string): OutboxItem {
  const { mutationId, licenceId, kind, command, state, attempts, nextTryAt, lastProblem } = record;
  const isConflict = state === 'needsYou' && lastProblem?.code === 'conflict';
  return {
    mutationId,
    licenceId,
    number,
    kind,
    standing: STANDINGS[state],
    at: command.deviceAt,
    attempts,
    nextTryAt,
    problem: lastProblem,
    conflict: isConflict ? ('content' in command.payload && kind !== 'update' ? 'content' : 'decision') : null,
  };
}
