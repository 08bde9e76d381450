import type { Credential, Model, Operation, SecurityAlternative } from "@specmint/spec";
import { type Emitted, joinEmitted, wrapEmitted } from "./emitted.ts";
import { quote } from "./escape.ts";

/** Which credentials an API takes, and which its operations. */
export interface Security {
  /** For raw methods, and for operations that say nothing else. */
  readonly shared: readonly SecurityAlternative[];
  /** `shared`, to be compared with those of operations. */
  readonly key: string;
  /** The one list of alternatives of the whole API; undefined: operations differ. */
  readonly only: readonly SecurityAlternative[] | undefined;
  /** Each credential option once. */
  readonly credentials: readonly Credential[];
}

/** Compares the `security` of the document and of all operations. */
export function compareSecurity({ security, operations }: Model): Security {
  const own = operations.flatMap((operation) => (operation.security ? [operation.security] : []));
  const lists = [...new Map([security, ...own].map((list) => [JSON.stringify(list), list])).values()];
  const filled = lists.filter((list) => list.some(({ length }) => length > 0));
  const all = filled.flat().filter(({ length }) => length > 0);
  const distinct = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
  const shared = security.length > 0 || distinct.length === 0 ? security : [...distinct, []];
  return {
    shared,
    key: JSON.stringify(shared),
    only: filled.length > 1 ? undefined : (filled[0] ?? []),
    credentials: [...new Map(all.flat().map((credential) => [credential.option, credential])).values()],
  };
}

/** The member of an operation's definition, where it takes other credentials than raw methods. */
export function emitOperationSecurity({ key }: Security, model: Model, { security }: Operation): Emitted {
  const own = security ?? model.security;
  if (JSON.stringify(own) === key) return { text: "", imports: [] };
  return wrapEmitted("  security: ", emitAlternatives(own), ",\n");
}

/** A list of alternatives, as it stands in a definition. */
export function emitAlternatives(alternatives: readonly SecurityAlternative[]): Emitted {
  return emitBlock(
    alternatives.map((alternative) => emitBlock(alternative.map(emitCredential), "    ")),
    "  ",
  );
}

/** A list literal, one item to a line. */
function emitBlock(items: readonly Emitted[], indent: string): Emitted {
  if (items.length === 0) return { text: "[]", imports: [] };
  const lines = items.map((item) => wrapEmitted(`${indent}  `, item, ",\n"));
  return wrapEmitted("[\n", joinEmitted(lines), `${indent}]`);
}

const places: Readonly<Record<Credential["in"], readonly string[]>> = {
  header: [],
  query: ["inQuery"],
  cookie: ["inCookie"],
};

function emitCredential({ option, env, in: where, name, prefix, scheme }: Credential): Emitted {
  const place = places[where];
  const encode = scheme === "basic" ? ["basic"] : [];
  const members = [
    `option: ${quote(option)}`,
    ...(env === undefined ? [] : [`env: ${quote(env)}`]),
    `name: ${quote(name)}`,
    `prefix: ${quote(prefix)}`,
    ...encode.map((one) => `encode: ${one}`),
    ...place.map((one) => `place: ${one}`),
  ];
  return { text: `{ ${members.join(", ")} }`, imports: [...encode, ...place] };
}
