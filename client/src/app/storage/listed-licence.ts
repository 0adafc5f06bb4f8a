import { toSearchedContent } from '#contract/searched-licence';
import type { Licence } from '#contract/licence';
import type { LicenceContent } from '#domain/licence-content';

/** What a list shows of the boxes of a licence. */
export function toListedContent(content: LicenceContent) {
  const { licenceNumber, pictures } = content;
  return {
    ...toSearchedContent(content),
    number: licenceNumber,
    /** The first picture of box 2, else the first of any box. */
    thumbId: (pictures.find(({ box }) => box === 2) ?? pictures[0])?.id ?? null,
  };
}

/** What a list shows of a licence the server told of. */
export function toListedLicence(licence: Licence) {
  const { id, requester, company, validation, clearance, modifiedAt, submittedAt, foundAt, isOwn } = licence;
  const listed = toListedContent(licence.content);
  return {
    ...listed,
    // The server knows zones that this device may not.
    arrivesAt: listed.arrivesAt ?? licence.arrivesAt,
    ...{ id, requester, company, validation, clearance, modifiedAt, submittedAt, foundAt, isOwn },
  };
}

export type ListedLicence = ReturnType<typeof toListedLicence>;
