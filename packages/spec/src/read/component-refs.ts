import type { Kind } from "../grammar/object-kind.ts";
import { type JsonObject, stringIn } from "../json.ts";
import { formatPointer } from "../json-pointer.ts";
import { typeName } from "../names.ts";
import { type Bundle, find, sections } from "./bundle-state.ts";
import { componentName } from "./component-name.ts";
import type { Located } from "./index-ids.ts";
import { locateRef } from "./locate-ref.ts";

/** The reference to the component that a reference means, which is made one if it is none. */
export function settledRef(context: Bundle, kind: Kind, at: Located, ref: string, key = "$ref"): string {
  const target = find(context, at, ref, key);
  return target ? refTo(context, kind, target) : `#/components/${sections[kind] ?? ""}/unresolved`;
}

/** The reference to the component that something is, or becomes. */
export function refTo(context: Bundle, kind: Kind, found: Located): string {
  const section = sections[kind] ?? "";
  const target = section === "schemas" ? behindAlias(context, section, found) : found;
  const { parsed, tokens } = target;
  const isAnyComponent = parsed === context.entry && tokens.length === 3 && tokens[0] === "components";
  const isComponent = isAnyComponent && tokens[1] === section;
  // One of another kind: the check of the structure refuses it.
  if (isAnyComponent && !isComponent && isSection(tokens[1])) return `#${formatPointer(tokens)}`;
  const name = isComponent ? (tokens[2] ?? "") : nameOf(context, section, kind, target);
  return `#${formatPointer(["components", section, name]).replaceAll("%", "%25")}`;
}

/** What a reference leads to that is all that stands at a place, where both would have one name: the place needs none. */
function behindAlias(context: Bundle, section: string, found: Located): Located {
  const ref = stringIn(found.node, "$ref");
  const isAlias = ref !== undefined && Object.keys(found.node as JsonObject).length === 1;
  if (!isAlias || context.names.has(nameKey(section, found))) return found;
  const target = locateRef(context, found, ref);
  if ("code" in target) return found;
  return typeName(componentName(found)) === typeName(componentName(target)) ? target : found;
}

function isSection(token: string | undefined): boolean {
  return Object.values(sections).some((section) => section === token);
}

/** A text for a place, and the section that it is named in. */
export function nameKey(section: string, { parsed, tokens }: Located): string {
  return `${section} ${parsed.file}#${formatPointer(tokens)}`;
}

function nameOf(context: Bundle, section: string, kind: Kind, at: Located): string {
  const key = nameKey(section, at);
  const known = context.names.get(key);
  if (known !== undefined) return known;
  const taken = context.taken.get(section) ?? new Set();
  const wanted = componentName(at);
  const name = freeKey(wanted, taken);
  if (name !== wanted && section === "schemas") context.numbered.set(name, wanted);
  context.taken.set(section, taken.add(name));
  context.names.set(key, name);
  context.waiting.push({ section, name, kind, at });
  return name;
}

/** The first of `name`, `name-2`, `name-3` … that is free, those with a number also as the name of a type. */
function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const types = new Set([...taken].map(typeName));
  for (let count = 2; ; count++) if (!types.has(typeName(`${wanted}-${count}`))) return `${wanted}-${count}`;
}
