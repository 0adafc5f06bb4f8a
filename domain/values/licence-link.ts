const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const LINK = new RegExp(`^(?:https?://[^/\\s]+(?:/[^\\s?#]+)*/scanned/)?(${ID})$`, 'i');

/** What our own QR code says: an address that opens the licence in the app, also for the camera of a phone. */
export function toLicenceLink(origin: string, licenceId: string): string {
  return `${origin}/scanned/${licenceId}`;
}

/** The id of the licence that our own QR code names, at whichever address the app is served, or the bare id; undefined for anything else. */
export function findLinkedLicence(text: string): string | undefined {
  return LINK.exec(text.trim())?.[1]?.toLowerCase();
}
