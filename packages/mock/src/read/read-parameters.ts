import type { Keywords, Schema } from "@specmint/schema";
import type { MockOperation, ParameterStyle, Place } from "../api.ts";
import { decodePart } from "../route/path-pattern.ts";
import type { Route } from "../route/router.ts";
import { readQuery } from "./read-query.ts";
import { parseJson, readStyledText } from "./styled-text.ts";

/** The texts of the parameters that an operation has, by place and name; undefined if it has none. */
export function readParameters(route: Route, url: URL, headers: Headers): object | undefined {
  const places = placesOf(route.operation);
  if (!places) return undefined;
  const read = Object.keys(places).flatMap((place) => {
    const value = readers[place as Place](route, url, headers);
    return value === undefined ? [] : [[place, value] as const];
  });
  return Object.fromEntries(read);
}

type Read = (route: Route, url: URL, headers: Headers) => unknown;

const readers: Readonly<Record<Place, Read>> = {
  path: ({ operation, path }) =>
    readEach(operation, "path", (name, style) => {
      const raw = path.get(name);
      return raw === undefined ? undefined : readStyledText(raw, style, "simple", decodePart);
    }),
  query: ({ operation }, { search }) =>
    readQuery(search.slice(1), { names: namesIn(operation, "query"), styles: operation.styles?.query ?? {} }),
  querystring: ({ operation }, { search }) => readWholeQuery(operation, search.slice(1)),
  header: ({ operation }, _, headers) =>
    readEach(operation, "header", (name, style) => {
      const text = headers.get(name);
      return text === null ? undefined : readStyledText(text, style, "simple", (one) => one.trim());
    }),
  cookie: ({ operation }, _, headers) =>
    readQuery((headers.get("cookie") ?? "").replace(/; */g, "&"), {
      names: namesIn(operation, "cookie"),
      styles: operation.styles?.cookie ?? {},
    }),
};

/** The one parameter that is the whole query. */
function readWholeQuery({ styles }: MockOperation, text: string): unknown {
  if (text === "") return undefined;
  const [{ json, types = ["primitive"] } = {}] = Object.values(styles?.querystring ?? {});
  if (json) return parseJson(decodePart(text));
  return types.includes("object") ? readQuery(text, { names: [], styles: {} }, true) : decodePart(text);
}

function readEach(
  operation: MockOperation,
  place: Place,
  read: (name: string, style: ParameterStyle) => unknown,
): object {
  const styles = operation.styles?.[place] ?? {};
  const texts = namesIn(operation, place).map((name) => [name, read(name, styles[name] ?? {})] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== undefined));
}

function namesIn(operation: MockOperation, place: Place): readonly string[] {
  const properties = propertiesOf(placesOf(operation)?.[place]);
  return Object.keys(properties ?? {});
}

function placesOf({ request }: MockOperation): Readonly<Record<string, Schema>> | undefined {
  return propertiesOf(propertiesOf(request?.fixture.schema)?.["params"]);
}

function propertiesOf(schema: Schema | undefined): Readonly<Record<string, Schema>> | undefined {
  return (schema as Keywords | undefined)?.["properties"] as Readonly<Record<string, Schema>> | undefined;
}
