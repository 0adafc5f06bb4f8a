import { parsePlainDate } from '#domain/values/plain-date';
import { toSearchText } from '#domain/values/licence-number';
import type { LicenceRow } from '../../storage/licence-list';

/** A submitted licence for Antwerpen, changed on day `id` of March 2026; `changes` replace fields. */
export function buildRow(id: string, changes: Partial<LicenceRow> = {}): LicenceRow {
  const number = `26.0000${id}-00001.001-ID-BE`;
  return {
    id,
    number,
    searchText: toSearchText(number),
    codes: ['441233'],
    goods: ['plywood'],
    partnerCountry: 'ID',
    requester: 'Ana Peeters',
    company: 'Peeters Hout NV',
    validation: 'submitted',
    clearance: 'notCleared',
    modifiedAt: `2026-03-0${id}T10:00:00.000Z`,
    submittedAt: `2026-03-0${id}T10:00:00.000Z`,
    arrivesAt: `2026-03-2${id}T10:00:00.000Z`,
    expiresOn: parsePlainDate('2026-06-30'),
    pointOfEntry: 'BE101000',
    entryCountry: 'BE',
    foundAt: [],
    isOwn: true,
    isDraftHere: false,
    draftGrantId: null,
    standing: 'received',
    provisional: null,
    thumbId: null,
    ...changes,
  };
}
