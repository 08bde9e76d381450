import type { Operation, Parameter } from "@specmint/spec";
import { propertyName, quote } from "./escape.ts";
import { pure } from "./pure.ts";

/** How an operation's parameters are serialised, as lines of its definition, and what they import. */
export interface EmittedSerializers {
  readonly text: string;
  readonly imports: readonly string[];
}

/** The serializers of an operation with parameters that the runtime's own do not serve. */
export function emitSerializers({ parameters }: Operation): EmittedSerializers {
  const styled = parameters.filter((parameter) => !isUsual(parameter));
  const at = (where: Parameter["in"]): readonly Parameter[] => styled.filter((one) => one.in === where);
  const [path, query, header, cookie] = [at("path"), at("query"), at("header"), at("cookie")];
  const hasHeaders = header.length + cookie.length > 0;
  return {
    text: [
      ...(path.length > 0 ? [`  serializePath: ${emitCall("pathSerializer", [path])},\n`] : []),
      ...(query.length > 0 ? [`  serializeQuery: ${emitCall("querySerializer", [query])},\n`] : []),
      ...(hasHeaders ? [`  serializeHeaders: ${emitCall("headerSerializer", [header, cookie])},\n`] : []),
    ].join(""),
    imports: [
      ...(hasHeaders ? ["headerSerializer"] : []),
      ...(header.length > 0 ? ["headerStyle"] : []),
      ...(path.length > 0 ? ["pathSerializer"] : []),
      ...(query.length > 0 ? ["querySerializer"] : []),
      ...(path.length + query.length + cookie.length > 0 ? ["style"] : []),
    ],
  };
}

/** True for what the runtime's own serializers do. */
function isUsual({ in: where, style, explode, allowReserved, types }: Parameter): boolean {
  if (where === "header") return !types.includes("object");
  if (where === "path") return style === "simple" && !allowReserved && !types.includes("object");
  const isPrimitive = types.every((type) => type === "primitive");
  return where === "query" && style === "form" && !allowReserved && (explode || isPrimitive);
}

function emitCall(serializer: string, places: readonly (readonly Parameter[])[]): string {
  return pure(`${serializer}(${places.map(emitStyles).join(", ")})`);
}

function emitStyles(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return "{}";
  return `{\n${parameters.map((one) => `    ${propertyName(one.name)}: ${emitStyle(one)},\n`).join("")}  }`;
}

function emitStyle({ in: where, style, explode, allowReserved }: Parameter): string {
  if (where === "header") return pure(`headerStyle(${explode})`);
  return pure(`style(${[quote(style), explode, ...(allowReserved ? [true] : [])].join(", ")})`);
}
