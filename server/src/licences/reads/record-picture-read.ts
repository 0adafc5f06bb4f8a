import type { Viewer } from '#server/licences/visible-licences';
import { insertPictureRead } from '#server/licences/reads/read-repository';
import type { Services } from '#server/services';

/** Keeps that an officer fetched a picture in full size. Nobody waits for it, and the picture is given whatever becomes of it. */
export function recordPictureRead({ db, log }: Services, { accountId, grants }: Viewer, imageId: string): void {
  const officerships = grants.filter(({ role }) => role === 'fmsca' || role === 'customs');
  for (const grant of officerships)
    insertPictureRead(db, accountId, grant, imageId).catch((error: unknown) =>
      log.error({ error }, 'an opened picture was not recorded'),
    );
}
