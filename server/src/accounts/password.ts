import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { FairQueue, type Asker } from '#server/accounts/fair-queue';
import { normalisePassword, olderFormsOf } from '#server/accounts/normalise-password';

/** Argon2id, as OWASP's Password Storage Cheat Sheet asks for: 19 MiB of memory, 2 passes, 1 lane. */
const ARGON2 = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of a random text that was thrown away: what is compared where there is no account. */
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$l2jC2FsU729G3Mq8rWyf+Q$NCxpubn8qW/TW+oqcad3ilVFr9dqvE6IOr5t11SkjX4';

/** Half the processors at most: whoever floods the sign-in page does not stop the rest. A place in the line is held for some seconds. */
const queue = new FairQueue({ atOnce: Math.max(1, availableParallelism() >> 1), perLane: 20, inAll: 200 });

/** The hash to store, with its salt and parameters. @throws Problem 429 `too-busy` */
export const hashPassword = (password: string, asker: Asker): Promise<string> =>
  queue.run(asker, () => hash(normalisePassword(password), ARGON2));

/** Whether a password opens a hash. */
export interface PasswordCheck {
  readonly isRight: boolean;
  /** The hash is of a text as it was typed, of before passwords were normalised: it is to be replaced. */
  readonly isOld: boolean;
}

/**
 * Whether `password` is the one behind `passwordHash`. It takes as long when there is no hash, so that nobody learns from
 * the time which addresses are known.
 * @throws Problem 429 `too-busy`
 */
export function checkPassword(password: string, passwordHash: string | null, asker: Asker): Promise<PasswordCheck> {
  const opens = async (text: string) => (await verify(passwordHash ?? NOBODYS, text)) && passwordHash !== null;
  return queue.run(asker, async () => {
    if (await opens(normalisePassword(password))) return { isRight: true, isOld: false };
    for (const form of olderFormsOf(password)) if (await opens(form)) return { isRight: true, isOld: true };
    return { isRight: false, isOld: false };
  });
}
