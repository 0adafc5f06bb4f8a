import { COMMANDS_PER_REQUEST } from '#contract/command';
import { COMMAND_REQUEST_BYTES } from '#contract/limits';
import { jsonBytes } from '#domain/values/json-bytes';
import { LONGEST_PAUSE_MS } from './back-off.ts';
import type { OutboxRecord } from '../../storage/records.ts';

/** Of a request beside its commands, at most. */
const ENVELOPE_BYTES = 200;

/** When commands are due. `hurry`: what failed before is due although its time has not come. */
export interface Moment {
  readonly now: Date;
  readonly hurry: boolean;
}

/**
 * The commands that may go now, per licence in order. A licence that needs the person, or whose first command waits for
 * its time, is left out as a whole; the others go on.
 */
export function findDue(records: readonly OutboxRecord[], moment: Moment): OutboxRecord[][] {
  const byLicence = new Map<string, OutboxRecord[]>();
  for (const record of records) {
    const chain = byLicence.get(record.licenceId);
    if (chain) chain.push(record);
    else byLicence.set(record.licenceId, [record]);
  }
  return [...byLicence.values()].map((chain) => takeDue(chain, moment)).filter((chain) => chain.length > 0);
}

/** Of the chains that need no picture sent first, as many commands as fit into one request of at most `size`; one at least. */
export function fillBatch(chains: readonly OutboxRecord[][], size = COMMANDS_PER_REQUEST): OutboxRecord[] {
  let bytes = ENVELOPE_BYTES;
  const few = chains.flat().slice(0, Math.min(size, COMMANDS_PER_REQUEST));
  const end = few.findIndex(({ command }) => (bytes += jsonBytes(command) + 1) > COMMAND_REQUEST_BYTES);
  return end < 0 ? few : few.slice(0, Math.max(1, end));
}

/** The soonest time at which something waiting becomes due; null when nothing waits for a time. */
export function findNextTryAt(records: readonly OutboxRecord[]): string | null {
  const times = records.filter(({ state }) => state === 'waiting').map(({ nextTryAt }) => nextTryAt);
  return times.filter((time) => time !== null).sort()[0] ?? null;
}

function takeDue(chain: readonly OutboxRecord[], moment: Moment): OutboxRecord[] {
  const end = chain.findIndex((record) => !isDue(record, moment));
  return end < 0 ? [...chain] : chain.slice(0, end);
}

// What waits without a problem waits on purpose: a discard that can still be undone. A longer wait than there is means
// that the device's clock was put back.
function isDue({ state, nextTryAt, lastProblem }: OutboxRecord, { now, hurry }: Moment): boolean {
  if (state === 'needsYou') return false;
  if (nextTryAt === null || (hurry && lastProblem !== null)) return true;
  const waitMs = Date.parse(nextTryAt) - now.getTime();
  return waitMs <= 0 || waitMs > LONGEST_PAUSE_MS;
}
