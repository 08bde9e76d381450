import type { Json, Parameter } from "@specmint/spec";

/** The places of parameters, in the order in which calls have them. */
export const places = ["path", "query", "header", "cookie", "querystring"] as const;

/** `params` of a call with the spec's samples, "" where there is none: by place and name; a parameter that is the whole query has no name there. */
export function exampleParams(given: readonly Parameter[]): Readonly<Record<string, Json>> {
  const entries = places.flatMap((place): readonly (readonly [string, Json])[] => {
    const here = given.filter((one) => one.in === place);
    const [whole] = here;
    if (!whole) return [];
    const named = Object.fromEntries(here.map(({ name, sample = "" }) => [name, sample]));
    return [[place, place === "querystring" ? (whole.sample ?? "") : named]];
  });
  return Object.fromEntries(entries);
}
