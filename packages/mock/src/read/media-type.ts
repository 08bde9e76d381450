/** A media type without its parameters, in lower case. */
export function bareType(text: string): string {
  return (text.split(";", 1)[0] ?? "").trim().toLowerCase();
}

/** Tells whether a media type is within a range (RFC 9110, section 12.5.1). A suffix stands for what it is a suffix of. */
export function isWithinRange(type: string, range: string): boolean {
  const [given, asked] = [bareType(type), bareType(range)];
  if (asked === "*/*" || given === asked) return true;
  return asked.endsWith("/*") && given.startsWith(asked.slice(0, -1));
}
