import type { Content } from "@specmint/spec";
import type { PrintedType } from "./print-type.ts";
import type { Print } from "./type-module.ts";

/** The side that makes the content, or the one that gets it. */
export type Side = "sender" | "receiver";

/** The type of a content as a program has it on its side of the wire. */
export function contentType(
  { kind, schema }: Content,
  side: Side,
  print: Print,
  indent: string,
): PrintedType {
  switch (kind) {
    case "json":
      return print(schema, indent);
    case "text":
      return schema === true ? plain("string") : print(schema, indent);
    case "form":
      return side === "sender" ? print(schema, indent) : plain("string");
    case "multipart":
      return side === "sender" ? print(schema, indent) : plain("globalThis.Blob");
    case "binary":
      return plain("globalThis.Blob");
    case "jsonLines":
    case "events":
      return plain(streamOf(print(schema, indent).text, side));
  }
}

function streamOf(item: string, side: Side): string {
  const stream = `globalThis.AsyncIterable<${item}>`;
  return side === "sender" ? `globalThis.Iterable<${item}> | ${stream}` : stream;
}

function plain(text: string): PrintedType {
  return { text, refs: [], isInterface: false };
}
