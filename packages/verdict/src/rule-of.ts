import type { Fact } from "./fact.ts";
import type { Query, Rule } from "./rule.ts";
import { rules } from "./rules/rules.ts";

/** The rule that names a fact. */
export function ruleOf(fact: Fact): Rule {
  const found = rules.find(({ query }) => fits(query, fact));
  if (!found) throw new UnnamedFactError(JSON.stringify(fact).slice(0, 500));
  return found;
}

/** No rule names a fact: a bug of ours. */
class UnnamedFactError extends Error {
  override name = "UnnamedFactError";
}

function fits(query: Query, fact: Fact): boolean {
  return Object.entries(query).every(([key, wanted]) => {
    const is = fact[key as keyof Fact];
    return Array.isArray(wanted) ? wanted.includes(is) : wanted === is;
  });
}
