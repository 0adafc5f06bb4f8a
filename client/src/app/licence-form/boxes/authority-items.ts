import type { IssuingAuthority } from '#domain/licence-content';
import { toSearchText } from '#domain/values/licence-number';
import type { ReferenceIssuingAuthority } from '#reference/issuing-authorities';
import type { PickerItem } from '../../ui/picker-filter';

/** An issuing authority one can pick, with what it fills into box 1. */
export interface AuthorityItem extends PickerItem {
  readonly authority: IssuingAuthority;
}

/** What the choices are made of. */
export interface AuthorityChoices {
  readonly listed: readonly ReferenceIssuingAuthority[];
  /** Those of earlier licences, the one used last first. */
  readonly used: readonly IssuingAuthority[];
  /** The partner country, whose authorities come first; null while it is not known. */
  readonly country: string | null;
  readonly usedHeading: string;
  readonly nameOf: (country: string) => string;
}

/** Authorities used before, then the list: those of the partner country first. */
export function authorityItems({ listed, used, country, usedHeading, nameOf }: AuthorityChoices): AuthorityItem[] {
  const known = new Map(listed.map((it) => [it.id, it]));
  const recent = used
    .filter((it) => !country || it.country === country)
    .map((it, at) => {
      const entry = it.id === null ? undefined : known.get(it.id);
      const item = entry ? toItem(entry, nameOf) : fromTyped(it, `used-${at}`, nameOf);
      return { ...item, group: usedHeading };
    });
  const taken = new Set(recent.map(({ value }) => value));
  const others = listed
    .filter(({ id }) => !taken.has(id))
    .sort((a, b) => Number(b.country === country) - Number(a.country === country))
    .map((it) => ({ ...toItem(it, nameOf), group: nameOf(it.country) }));
  return [...recent, ...others];
}

/** Whether both are the same authority: the same entry of the list, or the same name in the same country. */
export function isSameAuthority(a: IssuingAuthority, b: IssuingAuthority): boolean {
  if (a.id !== null || b.id !== null) return a.id === b.id;
  return toSearchText(a.name) === toSearchText(b.name) && a.country === b.country;
}

function toItem(entry: ReferenceIssuingAuthority, nameOf: (country: string) => string): AuthorityItem {
  const { id, name, address, country, organisation, accreditation } = entry;
  return {
    value: id,
    label: name,
    tag: country,
    detail: [organisation, address].filter(Boolean).join(', '),
    also: [nameOf(country), accreditation, initialsOf(name)].join(' '),
    authority: { id, name, address, country },
  };
}

function fromTyped(authority: IssuingAuthority, value: string, nameOf: (country: string) => string): AuthorityItem {
  const { name, address, country } = authority;
  const also = `${country ? nameOf(country) : ''} ${initialsOf(name)}`;
  return { value, label: name, tag: country ?? '', detail: address, also, authority: { ...authority, id: null } };
}

/** `PT Trustindo Prima Karya` is known as TPK. */
function initialsOf(name: string): string {
  const capitals = name.match(/\b\p{Lu}/gu) ?? [];
  return capitals.join('');
}
