import * as z from 'zod/mini';
import { Answer, CommandResponse } from '#contract/answer';

/** The server's answer to one command, in words this version does not know. `isConflict`: that much is understood. */
export interface UnreadAnswer {
  readonly outcome: 'unread';
  readonly mutationId: string;
  readonly isConflict: boolean;
}
export type ReadAnswer = Answer | UnreadAnswer;

const Named = z.object({ mutationId: z.string(), outcome: z.string() });
const Response = z.extend(CommandResponse, { answers: z.array(z.looseObject(Named.shape)) });

/** Reads the answers one by one: a licence that cannot be read, told with a conflict, keeps no receipt from being taken. */
export const AnswersSchema = {
  safeParse(value: unknown): { success: true; data: readonly ReadAnswer[] } | { success: false } {
    const response = Response.safeParse(value);
    if (!response.success) return { success: false };
    return { success: true, data: response.data.answers.map(readOne) };
  },
};

function readOne(told: z.infer<typeof Named>): ReadAnswer {
  const answer = Answer.safeParse(told);
  if (answer.success) return answer.data;
  return { outcome: 'unread', mutationId: told.mutationId, isConflict: told.outcome === 'conflict' };
}
