import { inject, Service } from '@angular/core';
import type { Picture, PictureBox } from '#domain/licence-content';
import { CLOCK } from '../device/clock';
import { AccountDatabases } from './account-databases';
import { getOpenDraft } from './draft-state';
import { keepBytes, loadBytes, sha256 } from './image-parts';
import { KEEPING_LOCK } from './sweep-images';

/** A picture as it is to be sent, and the file it was made from. */
export interface NewPicture {
  readonly licenceId: string;
  readonly box: PictureBox;
  readonly sent: Blob;
  readonly mediaType: Picture['mediaType'];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly original?: Blob;
}

/** The pictures of this device by the SHA-256 of what is sent. */
@Service()
export class ImageRepository {
  readonly #databases = inject(AccountDatabases);
  readonly #clock = inject(CLOCK);

  /**
   * Keeps a picture and puts it into its draft. The bytes are written and read back first; then, in one transaction, the
   * picture's row and the draft that names it. A kill in between leaves bytes nobody names, never a name without bytes.
   * @throws StorageError `full`; ImageNotKeptError; DraftError
   */
  keep(picture: NewPicture): Promise<Picture> {
    return navigator.locks.request(KEEPING_LOCK, { mode: 'shared' }, () => this.#keep(picture));
  }

  async #keep(picture: NewPicture): Promise<Picture> {
    const id = await sha256(picture.sent);
    await this.#databases.run((database) => keepBytes(database, id, picture.sent));
    const originalId = picture.original ? await this.#keepOriginal(picture.original) : null;
    const { box, mediaType, widthPx, heightPx } = picture;
    const named: Picture = { id, box, mediaType, sizeBytes: picture.sent.size, widthPx, heightPx };
    await this.#name(picture, named, originalId);
    return named;
  }

  /** The sent picture, when this device holds it. */
  load(id: string): Promise<Blob | undefined> {
    return this.#databases.run(async (database) => {
      const image = await database.images.get(id);
      return image && loadBytes(database, id, image.mediaType);
    });
  }

  /** Whether the server is known to have the picture. */
  isStored(id: string): Promise<boolean> {
    return this.#databases.run(async ({ images }) => (await images.get(id))?.upload === 'stored');
  }

  /** Takes the picture out of the draft. Its bytes stay a day, so that this can be undone by naming it again. */
  async remove(licenceId: string, id: string): Promise<void> {
    const changedAt = this.#clock.now().toISOString();
    await this.#databases.run((database) =>
      database.transaction('rw', database.drafts, async () => {
        const draft = await getOpenDraft(database.drafts, licenceId);
        const pictures = draft.content.pictures.filter((picture) => picture.id !== id);
        await database.drafts.put({ ...draft, content: { ...draft.content, pictures }, changedAt });
      }),
    );
  }

  /** The original is dear but not needed: without room for it the picture is kept all the same. */
  async #keepOriginal(original: Blob): Promise<string | null> {
    const id = await sha256(original);
    return this.#databases
      .run((database) => keepBytes(database, id, original))
      .then(
        () => id,
        () => null,
      );
  }

  async #name({ licenceId, original }: NewPicture, picture: Picture, originalId: string | null): Promise<void> {
    const now = this.#clock.now().toISOString();
    await this.#databases.run((database) =>
      database.transaction('rw', [database.images, database.drafts], async () => {
        const draft = await getOpenDraft(database.drafts, licenceId);
        const pictures = [...draft.content.pictures.filter(({ id }) => id !== picture.id), picture];
        await database.drafts.put({ ...draft, content: { ...draft.content, pictures }, changedAt: now });
        if (await database.images.get(picture.id)) return;
        await database.images.add({
          ...picture,
          licenceId,
          upload: 'kept',
          sentBytes: 0,
          takenAt: now,
          originalId: originalId === picture.id ? null : originalId,
          originalMediaType: originalId === null ? null : (original?.type ?? null),
        });
      }),
    );
  }
}
