import type { RegExpOf } from "../../bounded-reg-exp.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import { type Discriminated, listDiscriminated } from "../../discriminators.ts";
import type { Source } from "../../source.ts";
import { checkBranches } from "./check-branches.ts";
import { checkDiscriminator } from "./check-discriminator.ts";
import { checkEnumTypes } from "./check-enum-types.ts";
import { checkRecursion } from "./check-recursion.ts";
import { checkRequired } from "./check-required.ts";
import { checkUnsatisfiable } from "./check-unsatisfiable.ts";
import { lintSite } from "./lint-site.ts";

/** What only somebody who makes types and values of schemas notices: that they mean nothing, or not what they say. */
export function checkLints(
  source: Source,
  regExp: RegExpOf,
  discriminated: readonly Discriminated[] = listDiscriminated(source.value, source.visits, regExp),
): readonly Diagnostic[] {
  const site = lintSite(source, regExp);
  return [
    ...[checkUnsatisfiable, checkRecursion, checkBranches, checkRequired, checkEnumTypes].flatMap((check) =>
      check(site),
    ),
    ...discriminated.flatMap((one) => checkDiscriminator(source, one)),
  ];
}
