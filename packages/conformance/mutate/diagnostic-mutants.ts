// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is the text of sources
import type { Mutant } from "./mutant.ts";

/** Edits of the checks: each takes out what says something about a spec. */
export const diagnosticMutants: readonly Mutant[] = [
  {
    cases: ["refused/swagger-2"],
    file: "spec/src/read/check-version.ts",
    from: 'memberOf(value, "swagger") !== undefined',
    to: "false",
  },
  {
    cases: ["refused/version-4"],
    file: "spec/src/read/check-version.ts",
    from: "/^3\\.[012]",
    to: "/^[34]\\.[012]",
  },
  {
    cases: ["refused/remote-ref"],
    file: "spec/src/read/locate-ref.ts",
    from: '&& uris.length > 0 ? "remote-ref"',
    to: '&& false ? "remote-ref"',
  },
  {
    cases: ["refused/ref-out-of-the-folder"],
    file: "spec/src/read-spec.ts",
    from: "if (!real.some((folder) => isWithin(folder, path)))",
    to: "if (false)",
  },
  {
    cases: ["refused/ref-to-nothing"],
    file: "spec/src/read/bundle.ts",
    from: "context.diagnostics.push(diagnose(found.code, placeOf(at, key), { ref }));",
    to: "",
  },
  {
    cases: ["refused/ref-to-itself"],
    file: "spec/src/check/check-refs.ts",
    from: "if (seen.has(ref)) return true;",
    to: "if (seen.has(ref)) return false;",
  },
  {
    cases: ["refused/missing-file"],
    file: "spec/src/read-spec.ts",
    from: "diagnostics.push(diagnose(code, next.place(tokens), { ref, file, reason }));",
    to: "",
  },
  {
    cases: ["refused/misspelt-key"],
    file: "spec/src/check/structure/unknown-key.ts",
    from: "if (meant) {",
    to: "if (false) {",
  },
  {
    cases: ["versions/newer-keyword-in-3-0"],
    file: "spec/src/check-spec.ts",
    from: "...checkStructure(source), ",
    to: "",
  },
  {
    cases: ["lints/unsatisfiable"],
    file: "spec/src/check/lints/check-lints.ts",
    from: "checkUnsatisfiable, checkRecursion",
    to: "checkRecursion",
  },
  {
    cases: ["lints/endless"],
    file: "spec/src/check/lints/check-lints.ts",
    from: "checkRecursion, checkBranches",
    to: "checkBranches",
  },
  {
    cases: ["lints/unreachable-branch"],
    file: "spec/src/check/lints/check-lints.ts",
    from: "checkBranches, checkRequired",
    to: "checkRequired",
  },
  {
    cases: ["objects/required-without-description"],
    file: "spec/src/check/lints/check-lints.ts",
    from: "checkRequired, checkDiscriminators",
    to: "checkDiscriminators",
  },
  {
    cases: ["discriminators/contradiction", "discriminators/mapping-to-nothing"],
    file: "spec/src/check/lints/check-lints.ts",
    from: "checkRequired, checkDiscriminators",
    to: "checkRequired",
  },
  {
    cases: ["formats/unknown"],
    file: "spec/src/check/fidelity/check-fidelity.ts",
    from: "...checkKeywords(source, visits), ...checkGrouped(source, visits)",
    to: "...checkKeywords(source, visits)",
  },
  {
    cases: [
      "combinations/not",
      "combinations/if-then-else",
      "objects/typed-additional-properties-beside-properties",
      "objects/pattern-properties",
      "objects/property-counts",
      "media-types/body-of-get",
      "media-types/xml",
      "parameters/ignored-headers",
      "security/unknown-scheme",
      "servers/relative",
    ],
    file: "spec/src/check/fidelity/check-fidelity.ts",
    from: "...checkKeywords(source, visits), ...checkGrouped",
    to: "...checkGrouped",
  },
  {
    cases: ["defaults/that-does-not-fit"],
    file: "spec/src/check/check-examples.ts",
    from: 'claim("The default", ["default"], memberOf(node, "default"));',
    to: "",
  },
  {
    cases: ["lints/example-mismatch"],
    file: "spec/src/check/check-examples.ts",
    from: 'claim(`Example ${index}`, ["examples", String(index)], value);',
    to: "",
  },
  {
    cases: ["names/duplicate-operation-id", "names/without-operation-id"],
    file: "spec/src/check-spec.ts",
    from: "    ...checkOperations(source),\n",
    to: "",
  },
];
