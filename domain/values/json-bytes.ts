/**
 * Bytes of `value` as JSON in UTF-8. The canonical form (RFC 8785) has the same: it differs in the order of the keys only.
 */
export function jsonBytes(value: unknown): number {
  return utf8Bytes(JSON.stringify(value) ?? '');
}

/** Counted, not encoded: what is measured at each key that is typed is not copied. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Half of a surrogate pair, which takes four bytes; JSON escapes one that stands alone.
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate ? 2 : 3;
  }
  return bytes;
}
