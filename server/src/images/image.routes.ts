import { Router, type Request } from 'express';
import { RenditionQuery } from '#contract/rendition';
import { Sha256 } from '#contract/values';
import { notFound, Problem } from '#server/http/problem';
import { parse } from '#server/http/parse';
import { PATIENCE_MS } from '#server/http/read-body';
import { readChunks } from '#server/http/read-chunks';
import { getAccountId } from '#server/http/session';
import type { SendBytes } from '#server/images/blob-store';
import { parseContentRange } from '#server/images/content-range';
import { loadVisibleImages } from '#server/images/image-repository';
import { loadRendition } from '#server/images/load-rendition';
import { receivePart } from '#server/images/receive-part';
import { findUpload } from '#server/images/upload-repository';
import { recordPictureRead } from '#server/licences/reads/record-picture-read';
import { loadActiveGrants } from '#server/roles/grant-repository';
import type { Services } from '#server/services';

const MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp'];

/** Pictures: sent in parts, resumable after days, served re-encoded. */
export function imageRoutes(services: Services): Router {
  const { db } = services;
  const path = '/images/:sha256';
  const getViewer = async (request: Request) => {
    const accountId = getAccountId(request);
    return { accountId, grants: await loadActiveGrants(db, accountId) };
  };

  return Router()
    .head(path, async (request, response) => {
      const viewer = await getViewer(request);
      const imageId = getImageId(request);
      const upload = await findUpload(db, viewer.accountId, imageId);
      const [image] = upload?.isComplete ? [] : await loadVisibleImages(db, viewer, [imageId]);
      if (!upload && !image) throw notFound();
      response.set('Upload-Offset', String(image?.sizeBytes ?? upload?.receivedBytes));
      response.set('Upload-Length', String(image?.sizeBytes ?? upload?.sizeBytes));
      response.status(200).end();
    })
    .put(path, async (request, response) => {
      const accountId = getAccountId(request);
      const range = parseContentRange(request.get('content-range'));
      const limit = range.end - range.start;
      if (Number(request.get('content-length')) !== limit)
        throw new Problem(422, 'invalid-range', 'The part has another length than it says.');
      const send: SendBytes = (take) => readChunks(request, { limit, patienceMs: PATIENCE_MS.signedIn }, take);
      const part = { accountId, imageId: getImageId(request), mediaType: getMediaType(request), range, send };
      const received = await receivePart(services, part);
      response.status(received.complete ? 201 : 200).json(received);
    })
    .get(path, async (request, response) => {
      const viewer = await getViewer(request);
      const { size } = parse(RenditionQuery, request.query);
      const imageId = getImageId(request);
      const bytes = await loadRendition(services, viewer, imageId, size);
      // The next person on this device has another cookie and must ask anew.
      response.set({ 'Cache-Control': 'private, max-age=31536000, immutable', Vary: 'Cookie' });
      response.type('image/jpeg').send(bytes);
      if (size === 'page') recordPictureRead(services, viewer, imageId);
    });
}

/** @throws Problem 404 when it cannot be the id of a picture */
function getImageId(request: Request): string {
  const parsed = Sha256.safeParse(request.params['sha256']);
  if (!parsed.success) throw notFound();
  return parsed.data;
}

function getMediaType(request: Request): string {
  const mediaType = request.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!MEDIA_TYPES.includes(mediaType))
    throw new Problem(422, 'not-an-image', 'Only JPEG, PNG and WebP pictures are taken.');
  return mediaType;
}
