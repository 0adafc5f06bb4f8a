import type { Base } from '#contract/command';
import type { OutboxRecord, ReceiptRecord } from './records.ts';

/** What this device did with one licence: what waits, in the order it is sent, and what the server signed for. */
interface OwnWork {
  readonly commands: readonly OutboxRecord[];
  readonly receipts: readonly ReceiptRecord[];
}

/**
 * The base of a decision that was considered on `version` of the licence: the last of the person's own commands that came right after
 * it, received or on its way, else `version` itself. One's own earlier command is never somebody who was first (F31); what anybody else
 * did in between breaks the row, and the server says so.
 */
export function followOwn(version: number, { commands, receipts }: OwnWork): Base {
  let base: Base = version;
  let next = version + 1;
  const received = receipts.map(({ receipt }) => receipt.body).sort((a, b) => a.version - b.version);
  for (const body of received) {
    if (body.version !== next) continue;
    base = { after: body.mutationId };
    next += 1;
  }
  for (const { command, state } of commands) {
    if (state === 'needsYou') break;
    if (isSameBase(command.base, base) || command.base === next - 1) base = { after: command.mutationId };
  }
  return base;
}

function isSameBase(one: Base, other: Base): boolean {
  if (typeof one === 'number' || typeof other === 'number') return one === other;
  return one.after === other.after;
}
