import type { PersonName } from '#server/accounts/account-repository';

/** A person's name as it is written. */
export const fullName = ({ firstName, lastName }: Pick<PersonName, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`.trim();
