import type { Change } from "../model.ts";
import type { PrintStyle } from "./print-style.ts";
import { brief } from "./words.ts";

/** Where a change stands: `["before", "main:specs/groups.yaml:12:7"]`, `["now", "specs/groups.yaml:12:7"]`. */
export function showPlaces(change: Change, style: PrintStyle): readonly (readonly [string, string])[] {
  const places = [
    ["before", change.old, style.old],
    ["now", change.new, style.next],
  ] as const;
  return places.flatMap(([label, place, show]) =>
    place ? [[label, `${brief(show(place.file), 300)}:${place.line}:${place.column}`] as const] : [],
  );
}
