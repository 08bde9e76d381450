import { serializeHeader } from "./serialize-header.ts";
import { serializePath } from "./serialize-path.ts";
import { serializeQuery } from "./serialize-query.ts";
import { type Style, style } from "./style.ts";

/** Parameters by name, each with the style that it is serialised in. */
export type Styles = Readonly<Record<string, Style>>;

/** Fills a path template. */
export type PathSerializer = (template: string, params: Readonly<Record<string, unknown>>) => string;

/** Makes the query string of some parameters, without `?`. */
export type QuerySerializer = (params: object) => string;

/** Makes the query of a call of the one parameter that is all of it. */
export type QuerystringWriter = (value: unknown) => string;

/** Makes headers of the header and cookie parameters of a call. */
export type HeaderSerializer = (params: HeaderParams) => object;

export interface HeaderParams {
  readonly header?: object | undefined;
  readonly cookie?: object | undefined;
}

/** Fills a path template. A parameter without a style here is a primitive or a list of them, `simple`. */
export function pathSerializer(styles: Styles): PathSerializer {
  return (template, params) => serializePath(template, params, styles);
}

/** Makes a query. A parameter without a style here is `form` with `explode`. */
export function querySerializer(styles: Styles): QuerySerializer {
  return (params) => serializeQuery(params, styles);
}

/** A whole query that is a form, in which blanks are `+` (URL Standard, application/x-www-form-urlencoded serializing). */
export function formQuery(value: object): string {
  return serializeQuery(value, {}).replaceAll("%20", "+");
}

/** Makes the query of a parameter that is all of it, by `formQuery`, `jsonQuery` or `textQuery`. */
export function querystringWriter(serialize: (value: never) => string): QuerystringWriter {
  return (value) => (value === undefined ? "" : serialize(value as never));
}

/**
 * Makes headers: a header parameter without a style here is a primitive or a list of them, a cookie parameter is `form`. The pairs of
 * the header `Cookie` are separated by `; ` (RFC 6265, section 4.2.1), not by the `&` of a query.
 */
export function headerSerializer(headers: Styles, cookies: Styles): HeaderSerializer {
  const form = style("form", true);
  return ({ header = {}, cookie = {} }) => {
    const texts = Object.entries(header).map(([name, value]) => [
      name,
      Object.hasOwn(headers, name)
        ? (headers[name] as Style)(name, value) || undefined
        : serializeHeader(name, value),
    ]);
    const pairs = Object.entries(cookie)
      .map(([name, value]) => ((Object.hasOwn(cookies, name) && cookies[name]) || form)(name, value))
      .filter(Boolean)
      .join("&")
      // Left by `allowReserved`: it would end the cookie.
      .replaceAll(";", "%3B")
      .replaceAll("&", "; ");
    return { ...Object.fromEntries(texts), ...(pairs && { cookie: pairs }) };
  };
}
