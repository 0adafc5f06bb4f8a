import { hash, verify } from '@node-rs/argon2';

/** Argon2id, as OWASP's Password Storage Cheat Sheet asks for: 19 MiB of memory, 2 passes, 1 lane. */
const ARGON2 = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of a random text that was thrown away: what is compared where there is no account. */
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$l2jC2FsU729G3Mq8rWyf+Q$NCxpubn8qW/TW+oqcad3ilVFr9dqvE6IOr5t11SkjX4';

/** The hash to store, with its salt and parameters. */
export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2);

/**
 * Whether `password` is the one behind `passwordHash`. It takes as long when there is no hash, so that nobody learns from
 * the time which addresses are known.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const isRight = await verify(passwordHash ?? NOBODYS, password);
  return isRight && passwordHash !== null;
}
