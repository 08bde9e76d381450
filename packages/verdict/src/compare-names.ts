import type { Json } from "@specmint/spec";
import { objectIn } from "@specmint/spec/document";
import type { Fact } from "./fact.ts";
import type { Both } from "./operations/position.ts";
import { sortedText } from "./sorted-text.ts";

/** The types that a package has for the schemas of `components/schemas`: those that go, come, or have another name. */
export function compareNames(both: Both): readonly Fact[] {
  const [before, after] = [namesOf(both.old), namesOf(both.new)];
  const gone = [...before].filter(([name]) => !after.has(name));
  const come = [...after].filter(([name]) => !before.has(name));
  const renamed = new Map<string, (typeof come)[number]>();
  for (const [name, { text }] of gone) {
    const other = come.find((one) => one[1].text === text && ![...renamed.values()].includes(one));
    if (other) renamed.set(name, other);
  }
  const taken = new Set([...renamed.values()].map(([name]) => name));
  return [
    ...gone.map(([name, { key }]): Fact => {
      const other = renamed.get(name);
      const common = { subject: "schema-name" as const, name, old: ["components", "schemas", key] };
      if (!other) return { ...common, change: "removed", new: [] };
      return {
        ...common,
        change: "changed",
        before: name,
        after: other[0],
        new: ["components", "schemas", other[1].key],
      };
    }),
    ...come
      .filter(([name]) => !taken.has(name))
      .map(
        ([name, { key }]): Fact => ({
          subject: "schema-name",
          change: "added",
          name,
          old: [],
          new: ["components", "schemas", key],
        }),
      ),
  ];
}

interface Named {
  readonly key: string;
  readonly text: string;
}

function namesOf({ value, forms, names }: Both["old"]): ReadonlyMap<string, Named> {
  const entries = Object.entries(objectIn(objectIn(value, "components"), "schemas")).flatMap(
    ([key, schema]: [string, Json]) => {
      const directions = forms.split.has(key) ? (["request", "response"] as const) : [forms.directionOf(key)];
      return directions.flatMap((direction): [string, Named][] => {
        const { name } = names.schema(key, direction);
        return name === "" ? [] : [[name, { key, text: `${direction} ${sortedText(schema)}` }]];
      });
    },
  );
  return new Map(entries);
}
