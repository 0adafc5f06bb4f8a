import authorities from './issuing-authorities.json' with { type: 'json' };

/** A body of a partner country that issues licences, as far as a source names it. */
export interface ReferenceIssuingAuthority {
  readonly id: string;
  readonly country: string;
  readonly name: string;
  /** Empty where no source gives it. */
  readonly address: string;
  /** What it is a part of; empty where no source gives it. */
  readonly organisation: string;
  /** Number under which it is accredited (`LVLK-003-IDN`); empty where no source gives it. */
  readonly accreditation: string;
}

/** Issuing authorities of the licensing countries; for Indonesia the list is known to be incomplete. */
export const ISSUING_AUTHORITIES: readonly ReferenceIssuingAuthority[] = authorities.items.map(
  ({ id, country, name, address, organisation, accreditationNumber }) => ({
    id,
    country,
    name,
    address: address ?? '',
    organisation: organisation ?? '',
    accreditation: accreditationNumber ?? '',
  }),
);
