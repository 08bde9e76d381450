import type { Format } from "../schema.ts";

/** RFC 3339, appendix A: no unit is left out between two others, and weeks stand alone. */
export const formatDuration: Format = { name: "duration", type: "string", test: isDuration };

function isDuration(text: string): boolean {
  if (text[0] !== "P") return false;
  const [date = "", time, ...others] = text.slice(1).split("T");
  if (others.length > 0) return false;
  if (time === undefined) return hasUnits(date, "YMD") || hasUnits(date, "W");
  return (date === "" || hasUnits(date, "YMD")) && hasUnits(time, "HMS");
}

/** Whole numbers, each with its unit: some that follow one another in the list. */
function hasUnits(text: string, units: string): boolean {
  return /^(?:\d+[A-Z])+$/.test(text) && units.includes(text.replace(/\d/g, ""));
}
