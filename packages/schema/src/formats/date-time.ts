import type { Format } from "../schema.ts";

/** RFC 3339, section 5.6, `full-date`: a day of the calendar. */
export const formatDate: Format = { name: "date", type: "string", test: isDate };

/** RFC 3339, section 5.6, `full-time`: with a zone, and with leap seconds where there may be one. */
export const formatTime: Format = {
  name: "time",
  type: "string",
  test: (text: string) => isTime(text, true),
};

/** RFC 3339, section 5.6, `date-time`. */
export const formatDateTime: Format = {
  name: "date-time",
  type: "string",
  test: (text: string) => isDateTime(text, true),
};

/** The same as `time`, but its zone may be missing. */
export const formatIsoTime: Format = {
  name: "iso-time",
  type: "string",
  test: (text: string) => isTime(text, false),
};

/** The same as `date-time`, but its zone may be missing. */
export const formatIsoDateTime: Format = {
  name: "iso-date-time",
  type: "string",
  test: (text: string) => isDateTime(text, false),
};

const FULL_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const PARTIAL_TIME = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?$/;
const NUMERIC_OFFSET = /^([+-])(\d\d):(\d\d)$/;
const MINUTES_OF_A_DAY = 1440;

function isDate(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = FULL_DATE.exec(text)?.map(Number) ?? [];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

/** RFC 3339, section 5.7 and appendix C. */
function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isTime(text: string, needsZone: boolean): boolean {
  const zoneAt = text.search(/[Zz+-]/);
  if (zoneAt < 0) return !needsZone && isMoment(text, 0);
  const offset = offsetOf(text.slice(zoneAt));
  return offset !== undefined && isMoment(text.slice(0, zoneAt), offset);
}

/** How many minutes a zone is ahead of UTC; undefined if it is none. */
function offsetOf(zone: string): number | undefined {
  if (zone === "Z" || zone === "z") return 0;
  const [, sign, hours = "99", minutes = "99"] = NUMERIC_OFFSET.exec(zone) ?? [];
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
}

/** A leap second is the last of a day in UTC. */
function isMoment(text: string, offset: number): boolean {
  const [, hour = 99, minute = 99, second = 99] = PARTIAL_TIME.exec(text)?.map(Number) ?? [];
  if (hour > 23 || minute > 59) return false;
  const inUtc = (hour * 60 + minute - offset + MINUTES_OF_A_DAY) % MINUTES_OF_A_DAY;
  return second <= 59 || (second === 60 && inUtc === MINUTES_OF_A_DAY - 1);
}

function isDateTime(text: string, needsZone: boolean): boolean {
  const separator = text[10];
  if (separator !== "T" && separator !== "t") return false;
  return isDate(text.slice(0, 10)) && isTime(text.slice(11), needsZone);
}
