import { randomInt } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { CreateCompany } from '#contract/company';

/** A company as "Create Operator" sends it, with an id and an EORI of its own. */
export const buildCompany = (more: Partial<CreateCompany> = {}): CreateCompany => ({
  id: uuidv7(),
  name: 'Łódź Drewno 🌲 Sp. z o.o.',
  address: 'ul. Leśna 1\n90-001 Łódź',
  city: 'Łódź',
  country: 'PL',
  phone: '+48 42 000 00 00',
  email: '',
  sectionChapters: ['importedTimberProducts'],
  isOwnClaim: false,
  eori: `PL${String(randomInt(1e12)).padStart(12, '0')}`,
  ...more,
});
