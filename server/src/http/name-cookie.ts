/**
 * What a cookie is called. With this prefix browsers take it over https only, for this host alone and all of its paths (RFC 6265bis,
 * section 4.1.3.2): neither a network in between nor a neighbouring host can plant one. Over plain http they would take none so called.
 */
export const nameCookie = (name: string, isSecure: boolean): string => (isSecure ? `__Host-${name}` : name);
