/**
 * Milliseconds that a response asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as a date (RFC 9110, 10.2.3).
 */
export function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after") || "-1";
  // Without a colon it is no date, though `Date.parse` makes one of it.
  const dated = value.includes(":") ? Math.max(0, Date.parse(value) - Date.now()) : -1;
  const asked = [Number(headers.get("retry-after-ms") || -1), Number(value) * 1000, dated];
  return asked.find((ms) => ms >= 0);
}
