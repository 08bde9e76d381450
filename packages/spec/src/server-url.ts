import { type JsonObject, objectIn, stringIn } from "./json.ts";

/** True for the whole address of a server, of `https:` or `http:`; variables may stand in it. */
export function isCallable(url: string): boolean {
  return /^(https?|\{[\w-]+\}):\/\/[\w.{}:/~%@!$'()*+,;=&[\]-]*$/.test(url);
}

/** True for a Server Object whose address by default is `http:` on a host that is not loopback: calls are open to its network. */
export function isOpenHttp(server: JsonObject): boolean {
  const variables = objectIn(server, "variables");
  const defaults = Object.keys(variables).map(
    (name) => [name, stringIn(objectIn(variables, name), "default") ?? ""] as const,
  );
  const url = fillTemplate(stringIn(server, "url") ?? "", new Map(defaults));
  return /^http:\/\/(?!(localhost|127(\.\d+){3}|\[::1\])([:/]|$))/.test(url);
}

/** The URL of a server with values for its variables; `1` for a variable that is given none. */
export function fillTemplate(url: string, values: ReadonlyMap<string, string>): string {
  return url.replace(/\{([^{}]*)\}/g, (_, name: string) => values.get(name) ?? "1");
}

/** True for a URL, or a template of one, with a user name or password. */
export function hasUserInfo(url: string): boolean {
  // As platforms read it (URL Standard): a backslash is a slash, and there may be more than two.
  return /^[^/?#\\]*:[/\\]{2,}[^/?#\\]*@/.test(fillTemplate(url, new Map()));
}

/** What a URL has in it that no server's may have. */
export function intruderIn(url: string): string | undefined {
  if (hasUserInfo(url)) return "a user name or password";
  if (/^[^#]*\?/.test(url)) return "a query";
  return url.includes("#") ? "a fragment" : undefined;
}
