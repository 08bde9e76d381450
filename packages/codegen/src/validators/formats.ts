import { fullFormats } from "ajv-formats/dist/formats.js";
import { formatName } from "./names.ts";

/** How the code of a format is called: a regular expression, or a function of strings or of numbers. */
export type FormatTest = "regex" | "string" | "number";

/** A format that can be told from others. ajv-formats knows more, and accepts anything as those: password, binary, float, double. */
export interface Format {
  readonly name: string;
  readonly test: FormatTest;
  /** The definition in `support.js`. */
  readonly text: string;
}

const IS_TIME = String.raw`/** RFC 3339, section 5.6, with leap seconds; also a zone without a colon or without minutes. */
function isTime(text, needsZone) {
  const parts = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i.exec(text);
  if (parts === null || (needsZone && parts[4] === undefined)) return false;
  const [hour, minute, second, zoneHour, zoneMinute] = [1, 2, 3, 6, 7].map((index) => Number(parts[index] ?? 0));
  if (zoneHour > 23 || zoneMinute > 59) return false;
  if (hour <= 23 && minute <= 59 && second < 60) return true;
  const sign = parts[5] === "-" ? -1 : 1;
  const utcMinute = minute - zoneMinute * sign;
  const utcHour = hour - zoneHour * sign - (utcMinute < 0 ? 1 : 0);
  return (utcHour === 23 || utcHour === -1) && (utcMinute === 59 || utcMinute === -1) && second < 61;
}`;

const IS_DATE_TIME = String.raw`function isDateTime(text, needsZone) {
  const parts = text.split(/t|\s/i);
  return parts.length === 2 && formatDate(parts[0]) && isTime(parts[1], needsZone);
}`;

/** What several formats need. */
export const FORMAT_PARTS: ReadonlyMap<string, string> = new Map([
  ["isTime", IS_TIME],
  ["isDateTime", IS_DATE_TIME],
]);

const DATE = String.raw`export function formatDate(text) {
  const parts = /^(\d\d\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}`;

const URI = String.raw`export function formatUri(text) {
  return /[/:]/.test(text) && URI.test(text);
}

const URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;`;

const REGEX = String.raw`export function formatRegex(text) {
  if (/[^\\]\\Z/.test(text)) return false;
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}`;

const INT32 = `export function formatInt32(value) {
  return value === (value | 0);
}`;

const INT64 = `export function formatInt64(value) {
  return Number.isInteger(value);
}`;

/** ajv-formats's, whose flag `g` only makes it remember the last string. */
const BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/m;

/** ajv-formats's formats, those that are functions there written again so that each stands alone. */
export const FORMATS: readonly Format[] = [
  { name: "date", test: "string", text: DATE },
  { name: "time", test: "string", text: zoned("formatTime", "isTime", true) },
  { name: "date-time", test: "string", text: zoned("formatDateTime", "isDateTime", true) },
  { name: "iso-time", test: "string", text: zoned("formatIsoTime", "isTime", false) },
  { name: "iso-date-time", test: "string", text: zoned("formatIsoDateTime", "isDateTime", false) },
  { name: "uri", test: "string", text: URI },
  { name: "regex", test: "string", text: REGEX },
  { name: "int32", test: "number", text: INT32 },
  { name: "int64", test: "number", text: INT64 },
  regexFormat("byte", BYTE),
  ...Object.entries(fullFormats).flatMap(([name, format]) =>
    format instanceof RegExp ? regexFormat(name, format) : [],
  ),
];

function zoned(name: string, test: string, needsZone: boolean): string {
  return `export function ${name}(text) {\n  return ${test}(text, ${needsZone});\n}`;
}

function regexFormat(name: string, regex: RegExp): Format {
  return { name, test: "regex", text: `export const ${formatName(name)} = ${regex};` };
}
