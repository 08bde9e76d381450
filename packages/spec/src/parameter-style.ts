import { type JsonObject, memberOf, stringIn } from "./json.ts";
import type { Parameter } from "./model.ts";

/** How a parameter is serialised, with OpenAPI's defaults where it does not say (OpenAPI 3.1, Parameter Object). */
export function parameterStyle(node: JsonObject): Pick<Parameter, "style" | "explode" | "allowReserved"> {
  const where = stringIn(node, "in");
  const fallback = where === "query" || where === "cookie" ? "form" : "simple";
  const given = stringIn(node, "style") ?? fallback;
  // OpenAPI 3.2's own style for cookies differs in what it does not encode.
  const style = (given === "cookie" ? "form" : given) as Parameter["style"];
  const explode = memberOf(node, "explode") ?? style === "form";
  // Without explode, deepObject is not defined, and yet that is the default (OpenAPI 3.2 drops the difference).
  return {
    style,
    explode: explode === true || style === "deepObject",
    allowReserved: node["allowReserved"] === true,
  };
}
