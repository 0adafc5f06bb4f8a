import type { Command } from '#contract/command';
import { DECISION_BYTES, LICENCE_BYTES } from '#contract/limits';
import { jsonBytes } from '#domain/values/json-bytes';
import { Problem } from '#server/http/problem';

/**
 * What a command carries is no larger than everybody who gets it can take: fields and lists have bounds of their own, which together
 * would be far too much.
 * @throws Problem 422 `licence-too-large`, `decision-too-large`
 */
export function assertSize({ payload }: Command): void {
  const { content, words: _, ...rest } = { content: undefined, words: '', ...payload };
  if (jsonBytes(content) > LICENCE_BYTES)
    throw new Problem(422, 'licence-too-large', 'This licence is larger than a licence may be.', {
      params: inKilobytes(jsonBytes(content), LICENCE_BYTES),
      errors: [{ pointer: '/payload/content', code: 'too_big' }],
    });
  if (jsonBytes(rest) > DECISION_BYTES)
    throw new Problem(422, 'decision-too-large', 'There is more said here than one decision may say.', {
      params: inKilobytes(jsonBytes(rest), DECISION_BYTES),
    });
}

const inKilobytes = (bytes: number, most: number) => ({
  kilobytes: String(Math.ceil(bytes / 1000)),
  most: String(most / 1000),
});
