import { ownerOfOption } from "../client-options.ts";
import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { isJsonObject, listIn, memberOf, objectIn, stringIn } from "../json.ts";
import { listOwners, listServers, type Owner } from "../list-servers.ts";
import { isIdentifier, suggestIdentifier } from "../names.ts";
import type { OptionAt, Settled } from "../settled.ts";
import type { Source } from "../source.ts";

/** Checks what becomes an option of `createClient`: security schemes and server variables. */
export function checkClientOptions(source: Settled): readonly Diagnostic[] {
  const { operations, value } = source;
  const { schemes, variables } = source.options;
  const owners = listOwners(value, operations);
  const ofServers = listServers(value, operations).flatMap(({ node, tokens }) =>
    variables(node, [...tokens, "variables"]),
  );
  const options = [...schemes, ...distinct(ofServers)];
  return [
    ...owners.flatMap((owner) => checkSchemesExist(source, owner)),
    ...owners.flatMap((owner) => checkVariablesExist(source, owner)),
    ...options.flatMap((option) => checkName(source, option)),
    ...options.flatMap((option) => checkRenamed(source, option)),
    ...checkCollisions(source, options),
  ];
}

/** A variable of the same name in another server is the same option. */
function distinct(variables: readonly OptionAt[]): readonly OptionAt[] {
  return [...new Map(variables.map((variable) => [`${variable.key} ${variable.option}`, variable])).values()];
}

function checkSchemesExist(source: Source, { node, tokens }: Owner): readonly Diagnostic[] {
  const schemes = objectIn(objectIn(source.value, "components"), "securitySchemes");
  return listIn(node, "security").flatMap((alternative, index) =>
    Object.keys(isJsonObject(alternative) ? alternative : {})
      .filter((name) => memberOf(schemes, name) === undefined)
      .map((name) =>
        diagnose("undefined-security-scheme", source.place([...tokens, "security", String(index), name]), {
          name,
        }),
      ),
  );
}

function checkVariablesExist(source: Source, { node, tokens }: Owner): readonly Diagnostic[] {
  return listIn(node, "servers").flatMap((server, index) => {
    const names = [...(stringIn(server, "url") ?? "").matchAll(/\{([^{}]*)\}/g)].map(
      (match) => match[1] ?? "",
    );
    const place = source.place([...tokens, "servers", String(index), "url"]);
    return names
      .filter((name) => memberOf(objectIn(server, "variables"), name) === undefined)
      .map((name) => diagnose("undefined-server-variable", place, { name }));
  });
}

function checkName(source: Source, { option, tokens }: OptionAt): readonly Diagnostic[] {
  if (isIdentifier(option)) return [];
  const suggestion = suggestIdentifier(option);
  return [diagnose("not-an-identifier", source.place(tokens), { what: "option", name: option, suggestion })];
}

function checkRenamed(
  source: Source,
  { key, option, wanted, owner, tokens }: OptionAt,
): readonly Diagnostic[] {
  if (owner === undefined) return [];
  return [diagnose("renamed-option", source.place(tokens), { key, name: option, wanted, owner })];
}

function checkCollisions(source: Source, options: readonly OptionAt[]): readonly Diagnostic[] {
  return options.flatMap(({ option, key, tokens }, index) => {
    const earlier = options.slice(0, index).find((other) => other.option === option);
    const other = earlier ? `\`${earlier.key}\`` : ownerOfOption(option);
    if (other === undefined) return [];
    return [diagnose("option-collision", source.place(tokens), { what: `\`${key}\``, name: option, other })];
  });
}
