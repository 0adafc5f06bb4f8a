import { defineRule } from '#domain/rules/rule';
import { jsonBytes } from '#domain/values/json-bytes';

/** Bytes of the content of a licence as canonical JSON (RFC 8785). 200 commodity lines of 10 species each take some 190 kB. */
export const LICENCE_BYTES = 256_000;

/**
 * A licence is not larger than every device that gets it can take. Nearly all of a large one are its commodity lines.
 *
 * @source No law: a bound of this system, far above what a paper form and its attachment hold
 */
export const licenceSize = defineRule({
  id: 'BOX9-SIZE',
  source: 'A bound of this system',
  severity: 'blocks',
  check(content) {
    const bytes = jsonBytes(content);
    if (bytes <= LICENCE_BYTES) return [];
    const params = { kilobytes: String(Math.ceil(bytes / 1000)), most: String(LICENCE_BYTES / 1000) };
    return [{ place: 9, params }];
  },
});
