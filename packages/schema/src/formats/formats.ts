import type { Format } from "../schema.ts";

/** RFC 3339, section 5.6: a day of the calendar. */
export const formatDate: Format = { name: "date", type: "string", test: isDate };

/** RFC 3339, section 5.6, with leap seconds; also with a zone without a colon or without minutes. */
export const formatTime: Format = {
  name: "time",
  type: "string",
  test: (text: string) => isTime(text, true),
};

/** A day and a time with its zone. */
export const formatDateTime: Format = {
  name: "date-time",
  type: "string",
  test: (text: string) => isDateTime(text, true),
};

/** A time, its zone may be missing. */
export const formatIsoTime: Format = {
  name: "iso-time",
  type: "string",
  test: (text: string) => isTime(text, false),
};

/** A day and a time, its zone may be missing. */
export const formatIsoDateTime: Format = {
  name: "iso-date-time",
  type: "string",
  test: (text: string) => isDateTime(text, false),
};

/** An ECMA-262 regular expression. */
export const formatRegex: Format = { name: "regex", type: "string", test: isRegex };

/** RFC 4648, section 4. */
export const formatByte: Format = {
  name: "byte",
  type: "string",
  test: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/m,
};

/** Bytes that are not JSON. Where a schema has a `type` beside it, that says what it is instead. */
export const formatBinary: Format = {
  name: "binary",
  test: (value: unknown) => typeof Blob === "function" && value instanceof Blob,
};

/** RFC 3986, section 3: with a scheme. */
export const formatUri: Format = {
  name: "uri",
  type: "string",
  test: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
};

/** ISO 8601, as in RFC 3339, appendix A. */
export const formatDuration: Format = {
  name: "duration",
  type: "string",
  test: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
};

/** RFC 3986, section 4.1. */
export const formatUriReference: Format = {
  name: "uri-reference",
  type: "string",
  test: /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
};

/** RFC 6570. */
export const formatUriTemplate: Format = {
  name: "uri-template",
  type: "string",
  test: /^(?:(?:[!#$&(-;=?-[\]_a-z~\x7f-\uffff]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
};

/** An `http`, `https` or `ftp` address of a public host. */
export const formatUrl: Format = {
  name: "url",
  type: "string",
  test: /^(?:https?|ftp):\/\/(?:\S+@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
};

/** RFC 5321, section 4.1.2, without quotes and address literals. */
export const formatEmail: Format = {
  name: "email",
  type: "string",
  test: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
};

/** RFC 1123, section 2.1. */
export const formatHostname: Format = {
  name: "hostname",
  type: "string",
  test: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
};

/** RFC 2673, section 3.2. */
export const formatIpv4: Format = {
  name: "ipv4",
  type: "string",
  test: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
};

/** RFC 4291, section 2.2, without a zone. */
export const formatIpv6: Format = {
  name: "ipv6",
  type: "string",
  test: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
};

/** RFC 4122. */
export const formatUuid: Format = {
  name: "uuid",
  type: "string",
  test: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
};

/** RFC 6901. */
export const formatJsonPointer: Format = {
  name: "json-pointer",
  type: "string",
  test: /^(?:\/(?:[^~/]|~0|~1)*)*$/,
};

/** RFC 6901, section 6. */
export const formatJsonPointerUriFragment: Format = {
  name: "json-pointer-uri-fragment",
  type: "string",
  test: /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
};

/** A relative JSON pointer (draft-handrews-relative-json-pointer-01). */
export const formatRelativeJsonPointer: Format = {
  name: "relative-json-pointer",
  type: "string",
  test: /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
};

/** An integer of 8 bits. */
export const formatInt8: Format = {
  name: "int8",
  type: "number",
  test: (value: number) => isInteger(value, -(2 ** 7), 2 ** 7 - 1),
};

/** A natural number of 8 bits. */
export const formatUint8: Format = {
  name: "uint8",
  type: "number",
  test: (value: number) => isInteger(value, 0, 2 ** 8 - 1),
};

/** An integer of 16 bits. */
export const formatInt16: Format = {
  name: "int16",
  type: "number",
  test: (value: number) => isInteger(value, -(2 ** 15), 2 ** 15 - 1),
};

/** A natural number of 16 bits. */
export const formatUint16: Format = {
  name: "uint16",
  type: "number",
  test: (value: number) => isInteger(value, 0, 2 ** 16 - 1),
};

/** An integer of 32 bits. */
export const formatInt32: Format = {
  name: "int32",
  type: "number",
  test: (value: number) => isInteger(value, -(2 ** 31), 2 ** 31 - 1),
};

/** A natural number of 32 bits. */
export const formatUint32: Format = {
  name: "uint32",
  type: "number",
  test: (value: number) => isInteger(value, 0, 2 ** 32 - 1),
};

/** An integer of 64 bits, as far as JavaScript holds it exactly: what is beyond has been rounded to another number. */
export const formatInt64: Format = { name: "int64", type: "number", test: isSafe };

/** A natural number of 64 bits, as far as JavaScript holds it exactly. */
export const formatUint64: Format = {
  name: "uint64",
  type: "number",
  test: (value: number) => isInteger(value, 0, Number.MAX_SAFE_INTEGER),
};

/** An integer that is exact in JavaScript. */
export const formatDoubleInt: Format = { name: "double-int", type: "number", test: isSafe };

function isSafe(value: number): boolean {
  return Number.isSafeInteger(value);
}

function isInteger(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function isDate(text: string): boolean {
  const parts = /^(\d\d\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return false;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function isTime(text: string, needsZone: boolean): boolean {
  const parts = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i.exec(text);
  if (parts === null || (needsZone && parts[4] === undefined)) return false;
  const number = (index: number): number => Number(parts[index] ?? 0);
  const [hour, minute, second, zoneHour, zoneMinute] = [
    number(1),
    number(2),
    number(3),
    number(6),
    number(7),
  ];
  if (zoneHour > 23 || zoneMinute > 59) return false;
  if (hour <= 23 && minute <= 59 && second < 60) return true;
  const sign = parts[5] === "-" ? -1 : 1;
  const utcMinute = minute - zoneMinute * sign;
  const utcHour = hour - zoneHour * sign - (utcMinute < 0 ? 1 : 0);
  return (utcHour === 23 || utcHour === -1) && (utcMinute === 59 || utcMinute === -1) && second < 61;
}

function isDateTime(text: string, needsZone: boolean): boolean {
  const [date = "", time = "", ...others] = text.split(/t|\s/i);
  return others.length === 0 && isDate(date) && isTime(time, needsZone);
}

function isRegex(text: string): boolean {
  if (/[^\\]\\Z/.test(text)) return false;
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
