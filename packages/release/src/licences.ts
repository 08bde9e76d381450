import type { Sbom } from "./sboms.ts";

/** The licences, by their SPDX identifiers, under which a dependency may be: they ask for nothing but to be named. */
export const allowedLicences: readonly string[] = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  // argparse, by way of js-yaml.
  "PSF-2.0",
  "Python-2.0",
];

/** What of a package, and of all that it needs at run time, is under another licence: a sentence for each. */
export function licenceProblems({ metadata, components }: Sbom): readonly string[] {
  return [metadata.component, ...components].flatMap(({ purl, licenses = [] }) => {
    const said = licenses.map((one) => one.expression ?? one.license?.id ?? one.license?.name ?? "");
    if (said.length === 0) return [`${purl} does not say which licence it is under.`];
    return said.every(isAllowed) ? [] : [`${purl} is under ${said.join(", ")}.`];
  });
}

/** Whether an SPDX expression can be met by allowed licences alone. Of two that AND joins both count, of two that OR joins one. */
export function isAllowed(expression: string): boolean {
  const inner = /^\(([^()]*)\)$/.exec(expression.trim())?.[1] ?? expression.trim();
  // What has more parentheses than these two is read by a person.
  if (/[()]/.test(inner)) return false;
  return inner
    .split(/ OR /i)
    .some((all) => all.split(/ AND /i).every((licence) => allowedLicences.includes(licence.trim())));
}
