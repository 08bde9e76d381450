import { isDeepStrictEqual } from "node:util";
import type { Member, NormalSchema, ObjectSchema } from "./normal-schema.ts";
import { PRESENT } from "./normalize-object.ts";

type Part = Exclude<NormalSchema, boolean>;

/** Makes one object of those that do not contradict each other: reads better than an intersection, and means the same. */
export function mergeObjects(parts: readonly Part[]): readonly Part[] {
  const merged: Part[] = [];
  for (const part of parts) {
    const index = isPlain(part)
      ? merged.findIndex((other) => isPlain(other) && isMergeable(other, part))
      : -1;
    if (index < 0) merged.push(part);
    else merged[index] = merge(merged[index] as ObjectSchema, part as ObjectSchema);
  }
  return merged;
}

function isPlain(part: Part): part is ObjectSchema {
  return "members" in part && part.additionalProperties === undefined;
}

function isMergeable(first: ObjectSchema, second: ObjectSchema): boolean {
  const members = byName(first);
  return second.members.every(({ name, schema }) => {
    const other = members.get(name);
    return !other || isAny(other.schema) || isAny(schema) || isDeepStrictEqual(other.schema, schema);
  });
}

function merge(first: ObjectSchema, second: ObjectSchema): ObjectSchema {
  const members = byName(first);
  for (const member of second.members) {
    const other = members.get(member.name);
    members.set(member.name, other ? mergeMembers(other, member) : member);
  }
  return { type: "object", members: [...members.values()] };
}

function mergeMembers(first: Member, second: Member): Member {
  return {
    name: first.name,
    schema: isAny(first.schema) && second.schema !== true ? second.schema : first.schema,
    required: first.required || second.required,
    doc: first.doc || second.doc,
  };
}

function isAny(schema: NormalSchema): boolean {
  return schema === true || schema === PRESENT;
}

function byName({ members }: ObjectSchema): Map<string, Member> {
  return new Map(members.map((member) => [member.name, member]));
}
