import { Problem } from '#server/http/problem';
import { createRateLimit } from '#server/http/rate-limit';
import type { Database } from '#server/database/connection';

/**
 * What one account may send in an hour. A person who types all day makes some forty commands an hour; a broker's hundred licences that
 * were made without a network for a month come back as at most a thousand. It is a script that makes more, or a fault.
 */
const COMMANDS_AN_HOUR = 3000;
/** Ordinary licences have 6 kB: all 3,000 of them take 18 MB. Four hundred of the largest fit. */
const KILOBYTES_AN_HOUR = 100_000;

/** Counts what an account sends. @throws Problem 429 `too-many-commands`, with the seconds after which it may go on */
export type CommandBudget = (accountId: string, commands: number, bytes: number) => Promise<void>;

export function createCommandBudget(db: Database): CommandBudget {
  const commandLimit = createRateLimit(db, 'commands', COMMANDS_AN_HOUR, 60);
  const byteLimit = createRateLimit(db, 'command-kilobytes', KILOBYTES_AN_HOUR, 60);
  return async (accountId, commands, bytes) => {
    try {
      await commandLimit.count(accountId, commands);
      await byteLimit.count(accountId, Math.ceil(bytes / 1000));
    } catch (error) {
      throw error instanceof Problem && error.status === 429 ? tooMany(error) : error;
    }
  };
}

const tooMany = ({ extras }: Problem): Problem =>
  new Problem(429, 'too-many-commands', 'More was sent from this account within an hour than is taken.', extras);
