import * as z from 'zod/mini';
import { Uuid } from '#contract/values';

/** `POST /api/inbox/read`; ids that are not one's own are passed over. */
export const InboxRead = z.strictObject({ ids: z.array(Uuid).check(z.minLength(1), z.maxLength(1000)) });
export type InboxRead = z.infer<typeof InboxRead>;
