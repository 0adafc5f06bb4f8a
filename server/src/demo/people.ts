import type { Role } from '#domain/workflow/role';

/** A company of the demo. */
export interface DemoCompany {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly country: string;
  readonly eori: string;
}

/** A person of the demo, who is also one of the stories. */
export interface DemoPerson {
  readonly accountId: string;
  readonly grantId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly role: Role;
  readonly company?: DemoCompany;
  readonly country?: string;
  readonly officeCode?: string;
  readonly isAdministrator?: boolean;
}

/** Opens every demo account; typed once, for whoever wants to try the sign-in form. */
export const DEMO_PASSWORD = 'paper licence 18';

const PEETERS_HOUT: DemoCompany = {
  id: '01980000-0000-7000-8000-00000000c001',
  name: 'Peeters Hout NV',
  address: 'Houtdok-Noordkaai 12, 2030 Antwerpen',
  city: 'Antwerpen',
  country: 'BE',
  eori: 'BE0401234567',
};

const DE_VRIES: DemoCompany = {
  id: '01980000-0000-7000-8000-00000000c002',
  name: 'De Vries Houthandel BV',
  address: 'Waalhaven Oostzijde 81, 3087 BM Rotterdam',
  city: 'Rotterdam',
  country: 'NL',
  eori: 'NL001234567',
};

const person = (position: number, about: Omit<DemoPerson, 'accountId' | 'grantId'>): DemoPerson => ({
  accountId: `01980000-0000-7000-8000-00000000a00${position}`,
  grantId: `01980000-0000-7000-8000-00000000b00${position}`,
  ...about,
});

export const ANA = person(1, {
  firstName: 'Ana',
  lastName: 'Peeters',
  email: 'ana.peeters@example.org',
  role: 'importer',
  isAdministrator: true,
  company: PEETERS_HOUT,
});
export const JORIS = person(2, {
  firstName: 'Joris',
  lastName: 'Peeters',
  email: 'joris.peeters@example.org',
  role: 'importer',
  company: PEETERS_HOUT,
});
export const BRUNO = person(3, {
  firstName: 'Bruno',
  lastName: 'Claes',
  email: 'bruno.claes@example.org',
  role: 'fmsca',
  country: 'BE',
});
export const CARLA = person(4, {
  firstName: 'Carla',
  lastName: 'Maes',
  email: 'carla.maes@example.org',
  role: 'customs',
  country: 'BE',
  officeCode: 'BE101000',
});
export const SOFIE = person(5, {
  firstName: 'Sofie',
  lastName: 'Lund',
  email: 'sofie.lund@example.org',
  role: 'support',
});
export const DAAN = person(6, {
  firstName: 'Daan',
  lastName: 'de Vries',
  email: 'daan.de.vries@example.org',
  role: 'importer',
  isAdministrator: true,
  company: DE_VRIES,
});
export const MILA = person(7, {
  firstName: 'Mila',
  lastName: 'Jansen',
  email: 'mila.jansen@example.org',
  role: 'fmsca',
  country: 'NL',
});

/** A person who waits for a role: nobody enters as one of them, they fill the queues of those who decide. */
export interface DemoApplicant extends DemoPerson {
  readonly words: string;
  readonly daysAgo: number;
}

export const DEMO_APPLICANTS: readonly DemoApplicant[] = [
  {
    ...person(8, {
      firstName: 'Noor',
      lastName: 'Willems',
      email: 'noor.willems@example.org',
      role: 'importer',
      company: PEETERS_HOUT,
    }),
    words: 'I take over the licences of the furniture department.',
    daysAgo: 4,
  },
  {
    ...person(9, {
      firstName: 'Pim',
      lastName: 'Visser',
      email: 'pim.visser@example.org',
      role: 'customs',
      country: 'NL',
      officeCode: 'NL000396',
    }),
    words: 'Duty officer at the container terminal.',
    daysAgo: 1,
  },
];

export const DEMO_COMPANIES: readonly DemoCompany[] = [PEETERS_HOUT, DE_VRIES];
export const DEMO_PEOPLE: readonly DemoPerson[] = [ANA, JORIS, BRUNO, CARLA, SOFIE, DAAN, MILA];
