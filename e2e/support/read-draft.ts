import type { Page } from 'playwright-core';
import type { LicenceContent } from '#domain/licence-content';
import { waitUntil } from '#e2e/support/wait-until';

/** What the device's own database holds of a draft now. */
export async function readDraft(page: Page, id: string): Promise<LicenceContent> {
  return ((await readRow(page, 'drafts', id)) as { content: LicenceContent }).content;
}

/** Waits until the device's own database holds a draft as it is to be. */
export async function waitForDraft(page: Page, id: string, isSo: (content: LicenceContent) => boolean): Promise<void> {
  await waitUntil(async () => isSo(await readDraft(page, id)));
}

/** Waits until the row `key` of `reference`, where the device notes what is no part of a draft, says `words`. */
export async function waitForNote(page: Page, key: string, words: string): Promise<void> {
  await waitUntil(async () => JSON.stringify((await readRow(page, 'reference', key)) ?? null).includes(words));
}

/** Waits until the row `key` of `reference` is gone. */
export async function waitForNoNote(page: Page, key: string): Promise<void> {
  await waitUntil(async () => (await readRow(page, 'reference', key)) === undefined);
}

/** Waits until what a customs officer typed about a licence is kept with `words` in it. */
export async function waitForTyped(page: Page, licenceId: string, words: string): Promise<void> {
  await waitUntil(async () => JSON.stringify((await readRow(page, 'clearings', licenceId)) ?? null).includes(words));
}

function readRow(page: Page, table: string, key: string): Promise<unknown> {
  return page.evaluate(readInPage, [table, key] as const);
}

/** Runs in the page. */
async function readInPage([table, key]: readonly [string, string]): Promise<unknown> {
  const finished = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const databases = await indexedDB.databases();
  const name = databases.map((it) => it.name ?? '').find((it) => it.startsWith('flegt-') && it !== 'flegt-device');
  const database = await finished(indexedDB.open(name ?? ''));
  try {
    return await finished(database.transaction(table).objectStore(table).get(key) as IDBRequest<unknown>);
  } finally {
    database.close();
  }
}
