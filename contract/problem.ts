import * as z from 'zod/mini';

/** RFC 9457 on the wire (`application/problem+json`). `code` is the last part of `type` and the key of its words. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.optional(z.string()),
  /** The fields it is about: a JSON pointer (RFC 6901) into the request and what is wrong with it. */
  errors: z.optional(z.array(z.strictObject({ pointer: z.string(), code: z.string() }))),
  /** What is in force, where the request was made from an earlier version of it. */
  present: z.optional(z.unknown()),
  /** What fills the words shown. */
  params: z.optional(z.record(z.string(), z.string())),
});
export type Problem = z.infer<typeof Problem>;
