import { refuseField } from '#server/http/refuse-field';

/** Whose password it is to be. */
interface Owner {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** Shorter names stand in many words. */
const LEAST = 4;

/** Whether the password contains its owner's name, or the part of the address before the @. */
export function isPersonal(password: string, { email, firstName, lastName }: Owner): boolean {
  const text = simplify(password);
  const names = [email.split('@')[0] ?? '', `${firstName}${lastName}`, `${lastName}${firstName}`].map(simplify);
  return names.some((name) => name.length >= LEAST && text.includes(name));
}

/** @throws Problem 422 `too-personal` that names the field */
export function assertImpersonal(password: string, owner: Owner): void {
  if (isPersonal(password, owner)) throw refuseField('/password', 'too-personal');
}

const simplify = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
