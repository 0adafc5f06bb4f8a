import { inject, Service } from '@angular/core';
import type { Picture } from '#domain/licence-content';
import { CLOCK } from '../device/clock';
import { withLock } from '../device/locks';
import type { AccountDatabase } from './account-database';
import { AccountDatabases } from './account-databases';
import { getOpenDraft } from './draft-state';
import { keepBytes, loadBytes, sha256 } from './image-parts';
import { placePicture, type PicturePlace } from './place-picture';
import { KEEPING_LOCK } from './sweep-images';

type Pictures = readonly Picture[];

/** The file a picture was made from, kept under its SHA-256. Pages of a PDF share it. */
export interface KeptOriginal {
  readonly id: string;
  readonly mediaType: string;
}

/** A picture as it is to be sent, and where it goes in its licence. */
export interface NewPicture extends Omit<Picture, 'id' | 'sizeBytes'> {
  readonly sharpness: number;
  readonly licenceId: string;
  readonly sent: Blob;
  readonly original?: KeptOriginal | null;
  /** By how many quarters, clockwise, it is turned against the original. */
  readonly quarterTurns?: number;
  readonly place?: PicturePlace;
}

/** What a picture can be made anew from, and how far that is turned already. */
export interface PictureSourceFile {
  readonly file: Blob;
  readonly quarterTurns: number;
  /** Null when the file is the sent picture itself. */
  readonly original: KeptOriginal | null;
}

/** The pictures of this device by the SHA-256 of what is sent. */
@Service()
export class ImageRepository {
  readonly #databases = inject(AccountDatabases);
  readonly #clock = inject(CLOCK);

  /** Nothing nobody names yet is swept while `work` keeps pictures. */
  keeping<Value>(work: () => Promise<Value>): Promise<Value> {
    return withLock(KEEPING_LOCK, { mode: 'shared' }, work);
  }

  /** The original is dear but not needed: null when there is no room for it. */
  async keepOriginal(file: Blob): Promise<KeptOriginal | null> {
    const id = await sha256(file);
    return this.#databases
      .run((database) => keepBytes(database, id, file))
      .then(
        () => ({ id, mediaType: file.type }),
        () => null,
      );
  }

  /**
   * Keeps a picture and puts it into its draft. The bytes are written and read back first; then, in one transaction, the
   * picture's row and the draft that names it. A kill in between leaves bytes nobody names, never a name without bytes.
   * @throws StorageError `full`; ImageNotKeptError; DraftError; PictureHeldError
   */
  keep(picture: NewPicture): Promise<Picture> {
    return this.keeping(async () => {
      const id = await sha256(picture.sent);
      await this.#databases.run((database) => keepBytes(database, id, picture.sent));
      const { box, mediaType, widthPx, heightPx, sharpness, showsGoods } = picture;
      const measured = { id, box, mediaType, sizeBytes: picture.sent.size, widthPx, heightPx, sharpness };
      const named: Picture = showsGoods === undefined ? measured : { ...measured, showsGoods };
      await this.#name(picture, named);
      return named;
    });
  }

  /** The sent picture, when this device holds it. */
  load(id: string): Promise<Blob | undefined> {
    return this.#databases.run(async (database) => {
      const image = await database.images.get(id);
      return image && loadBytes(database, id, image.mediaType);
    });
  }

  /** The original of a picture while it is kept and a picture itself, else what is sent. */
  loadSource(id: string): Promise<PictureSourceFile | undefined> {
    return this.#databases.run(async (database) => {
      const image = await database.images.get(id);
      if (!image) return undefined;
      const { originalId, originalMediaType, quarterTurns = 0 } = image;
      const isPicture = originalMediaType !== null && originalMediaType !== 'application/pdf';
      const original = originalId !== null && isPicture ? { id: originalId, mediaType: originalMediaType } : null;
      const file = original && (await loadBytes(database, original.id, original.mediaType));
      if (original && file) return { file, quarterTurns, original };
      const sent = await loadBytes(database, id, image.mediaType);
      return sent && { file: sent, quarterTurns: 0, original: null };
    });
  }

  /** Whether the server is known to have the picture. */
  isStored(id: string): Promise<boolean> {
    return this.#databases.run(async ({ images }) => (await images.get(id))?.upload === 'stored');
  }

  /** Takes the picture out of the draft. Its bytes stay a day, so that this can be undone by naming it again. */
  remove(licenceId: string, id: string): Promise<void> {
    return this.arrange(licenceId, (pictures) => pictures.filter((picture) => picture.id !== id));
  }

  /** Makes the draft's pictures what `rearrange` makes of them, read and written as one. @throws DraftError */
  async arrange(licenceId: string, rearrange: (pictures: Pictures) => Pictures): Promise<void> {
    await this.#databases.run((database) =>
      database.transaction('rw', [database.images, database.drafts], async () =>
        this.#arrange(database, licenceId, rearrange),
      ),
    );
  }

  async #arrange(
    { drafts, images }: AccountDatabase,
    licenceId: string,
    rearrange: (pictures: Pictures) => Pictures,
  ): Promise<void> {
    const now = this.#clock.now().toISOString();
    const draft = await getOpenDraft(drafts, licenceId);
    const pictures = rearrange(draft.content.pictures);
    await drafts.put({ ...draft, content: { ...draft.content, pictures }, changedAt: now });
    const left = new Set(pictures.map(({ id }) => id));
    for (const { id } of draft.content.pictures) if (!left.has(id)) await images.update(id, { takenOutAt: now });
  }

  async #name({ licenceId, original, quarterTurns = 0, place = {} }: NewPicture, picture: Picture): Promise<void> {
    const { id, box, mediaType, sizeBytes, widthPx, heightPx } = picture;
    await this.#databases.run((database) =>
      database.transaction('rw', [database.images, database.drafts], async () => {
        await this.#arrange(database, licenceId, (pictures) => placePicture(pictures, picture, place));
        if (await database.images.get(id)) return;
        await database.images.add({
          ...{ id, box, mediaType, sizeBytes, widthPx, heightPx, licenceId },
          upload: 'kept',
          sentBytes: 0,
          takenAt: this.#clock.now().toISOString(),
          originalId: original && original.id !== id ? original.id : null,
          originalMediaType: original?.mediaType ?? null,
          quarterTurns,
        });
      }),
    );
  }
}
