import type { Parameter } from "@specmint/spec";
import { propertyName } from "../escape.ts";
import { propertyDoc } from "./property-doc.ts";
import { indentLines, type Print } from "./type-module.ts";

/**
 * The body of the interface that holds an operation's parameters, by their places as openapi-fetch expects it. One that is the
 * whole query has no name: it is `querystring`.
 */
export function paramsType(parameters: readonly Parameter[], print: Print): string {
  const places = (["query", "header", "path", "cookie"] as const).map((place) =>
    emitPlace(
      place,
      parameters.filter((parameter) => parameter.in === place),
      print,
    ),
  );
  const whole = parameters
    .filter((parameter) => parameter.in === "querystring")
    .map((parameter) => emitParameter(parameter, "querystring", print, "  "));
  return `{\n${[...places, ...whole].join("")}}`;
}

function emitPlace(place: string, parameters: readonly Parameter[], print: Print): string {
  if (parameters.length === 0) return `  ${place}?: never;\n`;
  const optional = parameters.some(({ required }) => required) ? "" : "?";
  const members = parameters.map((parameter) =>
    emitParameter(parameter, propertyName(parameter.name), print, "    "),
  );
  return `  ${place}${optional}: {\n${members.join("")}  };\n`;
}

function emitParameter(parameter: Parameter, key: string, print: Print, indent: string): string {
  const { schema, description, deprecated, required } = parameter;
  const doc = indentLines(propertyDoc(schema, description, deprecated), indent);
  return `${doc}${indent}${key}${required ? "" : "?"}: ${print(schema, indent).text};\n`;
}
