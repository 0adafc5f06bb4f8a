/**
 * What the customs declaration cites: the document code of a FLEGT import licence and the number of box 3.
 *
 * @source EU customs code list RD2, C690; Reg. (EC) 1024/2008, art. 11(1)
 */
export function toDocumentCode(licenceNumber: string): string {
  return `C690 ${licenceNumber.trim()}`;
}
