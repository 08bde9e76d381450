import { memberOf, type ObjectAt, resolveObject } from "@specmint/spec/document";
import type { Fact } from "../fact.ts";
import { sortedText } from "../sorted-text.ts";
import { compareContents } from "./compare-contents.ts";
import { compareExtension } from "./compare-extension.ts";
import { compareParameters, type OperationPair, wordFacts } from "./compare-parameters.ts";
import { compareResponses } from "./compare-responses.ts";
import { compareSecurity } from "./compare-security.ts";
import { compareServers } from "./compare-servers.ts";
import { type Compared, together } from "./compared.ts";
import type { Both } from "./position.ts";

/** Everything that differs in an operation, and all of its positions. */
export function compareOperation(both: Both, pair: OperationPair): Compared {
  return together([
    { facts: operationFacts(pair), positions: [] },
    compareParameters(both, pair),
    compareBody(both, pair),
    compareResponses(both, pair),
    { facts: [...compareSecurity(both, pair), ...compareServers(both, pair)], positions: [] },
  ]);
}

function operationFacts({ old, new: next }: OperationPair): readonly Fact[] {
  const common = { name: `${next.method} ${next.path}`, old: old.tokens, new: next.tokens };
  const at = (operation: OperationPair["old"]): ObjectAt => ({
    node: operation.node,
    tokens: operation.tokens,
  });
  const isDeprecated = next.node["deprecated"] === true;
  const was = old.node["deprecated"] === true;
  const facts: Fact[] =
    was === isDeprecated
      ? []
      : [{ ...common, subject: "deprecation", change: isDeprecated ? "added" : "removed" }];
  const sunsets = ["x-sunset", "sunset"].filter(
    (key) => sortedText(memberOf(old.node, key)) !== sortedText(memberOf(next.node, key)),
  );
  const words = ["tags", "externalDocs"].filter(
    (key) => sortedText(memberOf(old.node, key)) !== sortedText(memberOf(next.node, key)),
  );
  return [
    ...facts,
    ...sunsets.map((keyword): Fact => ({ ...common, subject: "deprecation", change: "changed", keyword })),
    ...words.map((keyword): Fact => ({ ...common, subject: "words", change: "changed", keyword })),
    ...wordFacts(common, at(old), at(next)),
    ...compareExtension(common, old.node, next.node),
  ];
}

function compareBody(both: Both, pair: OperationPair): Compared {
  const [old, next] = [bodyOf(both.old.value, pair.old), bodyOf(both.new.value, pair.new)];
  const common = {
    direction: pair.sender,
    name: "request body",
    old: old?.tokens ?? pair.old.tokens,
    new: next?.tokens ?? pair.new.tokens,
  };
  if (!old && !next) return { facts: [], positions: [] };
  if (!old || !next) {
    const isRequired = (old ?? next)?.node["required"] === true;
    return {
      facts: [{ ...common, subject: "body", change: old ? "removed" : "added", isRequired }],
      positions: [],
    };
  }
  const [was, is] = [old.node["required"] === true, next.node["required"] === true];
  const required: readonly Fact[] =
    was === is ? [] : [{ ...common, subject: "body-required", change: is ? "added" : "removed" }];
  const contents = compareContents(both, { old, new: next, label: "request body", direction: pair.sender });
  return {
    facts: [...required, ...wordFacts(common, old, next), ...contents.facts],
    positions: contents.positions,
  };
}

function bodyOf(
  document: Both["old"]["value"],
  { node, tokens }: OperationPair["old"],
): ObjectAt | undefined {
  return resolveObject(document, memberOf(node, "requestBody"), [...tokens, "requestBody"]);
}
