/** True for what can be the name of a header or a cookie: a token (RFC 9110, section 5.6.2). */
export function isToken(name: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name);
}

/**
 * Headers that are not for a caller to set: those that OpenAPI has other words for, and those that the platform writes or
 * refuses (Fetch Standard, forbidden request-header).
 */
const occupied =
  /^(accept(-charset|-encoding)?|authorization|connection|content-(length|type)|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|user-agent|via|(proxy|sec|access-control)-.*)$/i;

/** True for the name of a header that an API can give a meaning of its own. */
export function isFreeHeader(name: string): boolean {
  return isToken(name) && !occupied.test(name);
}
