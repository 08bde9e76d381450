import type { Operation, Parameter } from "@specmint/spec";
import { type Emitted, emitRuntimeCall, joinEmitted, wrapEmitted } from "./emitted.ts";
import { propertyName, quote } from "./escape.ts";
import { isJsonType } from "./media-types.ts";

/** What an operation's definition says of parameters that the runtime's own serializers do not serve. */
export function emitSerializers({ parameters }: Operation): Emitted {
  const styled = parameters.filter((parameter) => !isUsual(parameter));
  const at = (where: Parameter["in"]): readonly Parameter[] => styled.filter((one) => one.in === where);
  const [path, query, header, cookie] = [at("path"), at("query"), at("header"), at("cookie")];
  const hasHeaders = header.length + cookie.length > 0;
  return joinEmitted([
    ...(path.length > 0 ? [emitMember("serializePath", "pathSerializer", [path])] : []),
    ...(query.length > 0 ? [emitMember("serializeQuery", "querySerializer", [query])] : []),
    ...at("querystring").map(emitQuerystring),
    ...(hasHeaders ? [emitMember("serializeHeaders", "headerSerializer", [header, cookie])] : []),
  ]);
}

/** True for what the runtime's own serializers do. */
function isUsual({ in: where, style, explode, allowReserved, types, mediaType }: Parameter): boolean {
  if (isJsonType(mediaType)) return false;
  // A platform's own list in a header has blanks behind its commas; the style `simple` has none.
  if (where === "header") return types.every((type) => type === "primitive");
  if (where === "path") return style === "simple" && !allowReserved && !types.includes("object");
  const isPrimitive = types.every((type) => type === "primitive");
  return where === "query" && style === "form" && !allowReserved && (explode || isPrimitive);
}

function emitMember(member: string, serializer: string, places: readonly (readonly Parameter[])[]): Emitted {
  const styles = joinEmitted(places.map(emitStyles), ", ");
  return wrapEmitted(`  ${member}: `, emitRuntimeCall(serializer, styles), ",\n");
}

function emitStyles(parameters: readonly Parameter[]): Emitted {
  if (parameters.length === 0) return { text: "{}", imports: [] };
  const lines = parameters.map((one) =>
    wrapEmitted(`    ${propertyName(one.name)}: `, emitStyle(one), ",\n"),
  );
  return wrapEmitted("{\n", joinEmitted(lines), "  }");
}

const jsonStyles: Readonly<Record<Parameter["in"], string>> = {
  path: "jsonValue",
  query: "jsonPair",
  querystring: "jsonPair",
  header: "jsonHeader",
  cookie: "jsonPair",
};

function emitStyle({ in: where, style, explode, allowReserved, mediaType }: Parameter): Emitted {
  if (isJsonType(mediaType)) return { text: jsonStyles[where], imports: [jsonStyles[where]] };
  if (where === "header") return emitRuntimeCall("headerStyle", { text: `${explode}`, imports: [] });
  return emitStyleCall(style, explode, allowReserved);
}

/** A style, as it stands in the definition of a parameter or of a form's member. */
export function emitStyleCall(style: Parameter["style"], explode: boolean, allowReserved: boolean): Emitted {
  const reserved = allowReserved ? ["true"] : [];
  // Always exploded, and a function of its own: only who uses it has it in a bundle.
  const isDeep = style === "deepObject";
  const values = isDeep ? reserved : [quote(style), `${explode}`, ...reserved];
  return emitRuntimeCall(isDeep ? style : "style", { text: values.join(", "), imports: [] });
}

function emitQuerystring({ mediaType }: Parameter): Emitted {
  return wrapEmitted(
    "  writeQuerystring: ",
    emitRuntimeCall("querystringWriter", emitWholeQuery(mediaType)),
    ",\n",
  );
}

function emitWholeQuery(mediaType: string | undefined): Emitted {
  if (isJsonType(mediaType)) return { text: "jsonQuery", imports: ["jsonQuery"] };
  const isForm = mediaType === undefined || /^application\/x-www-form-urlencoded\b/i.test(mediaType);
  if (isForm) return { text: "formQuery", imports: ["formQuery"] };
  return { text: "textQuery", imports: ["textQuery"] };
}
