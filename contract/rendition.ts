import * as z from 'zod/mini';

/** `GET /api/images/{sha256}`: for a list, or to be read. */
export const RenditionQuery = z.object({ size: z._default(z.enum(['thumb', 'page']), 'page') });
