import type { PictureStore } from '../sync/engine/ports.ts';
import type { AccountDatabase } from './account-database.ts';
import type { DurableDatabase } from './durable-database.ts';
import { PART_BYTES } from './image-parts.ts';
import type { ImageRecord } from './records.ts';

/** The pictures of one account in Dexie, for the sync engine. */
export class DexiePictureStore implements PictureStore {
  readonly #durable: DurableDatabase<AccountDatabase>;

  constructor(durable: DurableDatabase<AccountDatabase>) {
    this.#durable = durable;
  }

  find(id: string): Promise<ImageRecord | undefined> {
    return this.#durable.run(({ images }) => images.get(id));
  }

  loadBytes(id: string, offset: number, size: number): Promise<Blob | undefined> {
    const first = Math.floor(offset / PART_BYTES);
    const last = Math.floor((offset + size - 1) / PART_BYTES);
    return this.#durable.run(async ({ imageParts }) => {
      const parts = await imageParts.where('[imageId+part]').between([id, first], [id, last], true, true).toArray();
      const start = offset - first * PART_BYTES;
      // Only what is held without a gap: the server would take the rest for its continuation.
      const isWhole = parts.every(({ part }, index) => part === first + index);
      return parts.length && isWhole ? new Blob(parts.map(({ bytes }) => bytes)).slice(start, start + size) : undefined;
    });
  }

  async noteSent(id: string, sentBytes: number, isStored: boolean): Promise<void> {
    const upload = isStored ? 'stored' : sentBytes > 0 ? 'sending' : 'kept';
    await this.#durable.run(({ images }) => images.update(id, { sentBytes, upload }));
  }

  async dropOriginals(): Promise<void> {
    await this.#durable.run((database) =>
      database.transaction('rw', [database.images, database.imageParts, database.commands], async () => {
        const waiting = new Set((await database.commands.toArray()).flatMap(({ command }) => command.imageIds));
        const isReceived = ({ id, upload }: ImageRecord): boolean => upload === 'stored' && !waiting.has(id);
        const [done, others] = split(await database.images.filter(hasOriginal).toArray(), isReceived);
        // The pages of a PDF share their original.
        const needed = new Set(others.map(({ originalId }) => originalId));
        const originals = done.flatMap(({ originalId }) => (originalId && !needed.has(originalId) ? [originalId] : []));
        await database.imageParts.where('imageId').anyOf(originals).delete();
        for (const { id } of done) await database.images.update(id, { originalId: null, originalMediaType: null });
      }),
    );
  }
}

const hasOriginal = ({ originalId }: ImageRecord): boolean => originalId !== null;

const split = <Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] => [
  items.filter(isFirst),
  items.filter((item) => !isFirst(item)),
];
