import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { isJsonObject, listIn, memberOf, objectIn, stringIn } from "../json.ts";
import { isIdentifier, suggestIdentifier } from "../names.ts";
import { type OptionAt, readSchemes, readServerVariables } from "../read-options.ts";
import type { Source } from "../source.ts";

/** The options that every client has. */
const taken = [
  "baseUrl",
  "deadline",
  "fetch",
  "headers",
  "maxBodyBytes",
  "maxRetries",
  "maxRetryAfter",
  "onRequest",
  "onResponse",
  "onRetry",
  "signal",
  "timeout",
];

/** Checks what becomes an option of `createClient`: security schemes and server variables. */
export function checkClientOptions(source: Source): readonly Diagnostic[] {
  const options = [...readSchemes(source.value), ...readServerVariables(source.value)];
  return [
    ...checkSchemesExist(source),
    ...checkVariablesExist(source),
    ...options.flatMap((option) => checkName(source, option)),
    ...checkCollisions(source, options),
  ];
}

function checkSchemesExist(source: Source): readonly Diagnostic[] {
  const schemes = objectIn(objectIn(source.value, "components"), "securitySchemes");
  return listIn(source.value, "security").flatMap((alternative, index) =>
    Object.keys(isJsonObject(alternative) ? alternative : {})
      .filter((name) => memberOf(schemes, name) === undefined)
      .map((name) =>
        diagnose("undefined-security-scheme", source.place(["security", String(index), name]), { name }),
      ),
  );
}

function checkVariablesExist(source: Source): readonly Diagnostic[] {
  const server = listIn(source.value, "servers")[0];
  const names = [...(stringIn(server, "url") ?? "").matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
  return names
    .filter((name) => memberOf(objectIn(server, "variables"), name) === undefined)
    .map((name) => diagnose("undefined-server-variable", source.place(["servers", "0", "url"]), { name }));
}

function checkName(source: Source, { option, tokens }: OptionAt): readonly Diagnostic[] {
  if (isIdentifier(option)) return [];
  const suggestion = suggestIdentifier(option);
  return [diagnose("not-an-identifier", source.place(tokens), { what: "option", name: option, suggestion })];
}

function checkCollisions(source: Source, options: readonly OptionAt[]): readonly Diagnostic[] {
  return options.flatMap(({ option, key, tokens }, index) => {
    const earlier = options.slice(0, index).find((other) => other.option === option);
    if (!earlier && !taken.includes(option)) return [];
    const other = earlier ? `\`${earlier.key}\`` : "an option of every client";
    return [diagnose("name-collision", source.place(tokens), { what: `\`${key}\``, name: option, other })];
  });
}
