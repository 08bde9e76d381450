/** A server of an API. */
export interface Base {
  /** As the description has it: `https://{api_host}/v2`. */
  readonly template: string;
  /** What of a path is below the server's; undefined: it is not below it, or the server has no path. */
  readonly pathBelow: (pathname: string) => string | undefined;
  /** True if its host is a variable and nothing else: `https://{api_host}`. */
  readonly isAnywhere: boolean;
  /** True for an address of the server. */
  readonly isServed: (url: URL) => boolean;
}

/** Reads the URL templates of servers. A variable stands for any text without a slash. */
export function basesOf(templates: readonly string[]): readonly Base[] {
  return templates.map((template): Base => {
    const [, origin = "", path = ""] = /^([^/]*:\/\/[^/]*)?(.*)$/.exec(template.replace(/\/+$/, "")) ?? [];
    const before = new RegExp(`^${sourceOf(path)}(?=/|$)`);
    const whole = new RegExp(`^${sourceOf(origin)}$`, "i");
    return {
      template,
      isAnywhere: /^[^/]*:\/\/(\{[^{}]*\}[:.]?)+$/.test(origin),
      pathBelow: (pathname) => {
        const found = path === "" ? undefined : before.exec(pathname);
        return found ? pathname.slice(found[0].length) : undefined;
      },
      isServed: ({ origin: own, pathname }) => origin !== "" && whole.test(own) && before.test(pathname),
    };
  });
}

function sourceOf(template: string): string {
  return template
    .split(/\{[^{}]*\}/)
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
    .join("[^/]+");
}
