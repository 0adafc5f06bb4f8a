/**
 * Fetches the pages and lists that come after the form. The service worker has them too, but not in the first half minute
 * of the first visit, and the network may go before that. What cannot be fetched now is fetched when it is needed.
 */
export async function preloadNext(): Promise<void> {
  await Promise.allSettled([
    import('../capture/pictures-page'),
    import('../capture/barcode/scan-dialog'),
    import('./submit/submit-page'),
    import('./submit/submitted-page'),
    import('./update/changes-page'),
    import('#reference/customs-offices'),
  ]);
}
