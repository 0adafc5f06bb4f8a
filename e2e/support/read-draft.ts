import type { Page } from 'playwright-core';
import type { LicenceContent } from '#domain/licence-content';

/** What the device's own database holds of a draft now. */
export function readDraft(page: Page, id: string): Promise<LicenceContent> {
  return page.evaluate(readContent, id);
}

/** Waits until the device's own database holds a draft as it is to be. */
export async function waitForDraft(page: Page, id: string, isSo: (content: LicenceContent) => boolean): Promise<void> {
  while (!isSo(await readDraft(page, id)));
}

/** Runs in the page. */
async function readContent(id: string): Promise<LicenceContent> {
  const finished = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const databases = await indexedDB.databases();
  const name = databases.map((it) => it.name ?? '').find((it) => it.startsWith('flegt-') && it !== 'flegt-device');
  const database = await finished(indexedDB.open(name ?? ''));
  try {
    const draft = await finished(database.transaction('drafts').objectStore('drafts').get(id));
    return (draft as { content: LicenceContent }).content;
  } finally {
    database.close();
  }
}
