/**
 * Milliseconds that a response asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as a date (RFC 9110, 10.2.3).
 */
export function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  const dated = Date.parse(`${value}`) - Date.now();
  return [Number(headers.get("retry-after-ms") || -1), Number(value || -1) * 1000, Math.max(0, dated)].find(
    (ms) => ms >= 0,
  );
}
