import { visible } from "@specmint/spec/visible";
import { documentPath } from "../build/provenance.ts";
import type { Command } from "../command.ts";
import { NpmError } from "../npm/npm-error.ts";
import { ownVersions } from "../own-versions.ts";
import { parseArguments } from "../parse-arguments.ts";
import { printError } from "../print-error.ts";
import { printJson } from "../print-json.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { type Comparison, comparePackage } from "../verify/compare.ts";
import { getCompiler } from "../verify/get-compiler.ts";
import { type OpenPackage, withPackage } from "../verify/open-package.ts";
import { printComparison } from "../verify/print-comparison.ts";
import { readFacts, textOf } from "../verify/read-facts.ts";
import { type PackageFacts, remakePackage } from "../verify/remake.ts";
import { printVersions, runOtherVersion } from "../verify/run-other-version.ts";
import { VerifyError } from "../verify/verify-error.ts";

const help = `Usage: specmint verify <package> [options]

Makes a package again from the spec inside it, by the versions of Specmint and TypeScript that it names, and compares each generated file byte
for byte, and with them what Specmint keeps of package.json (but for ranges of dependencies) and README.md. The package is

  a folder          packages/petstore-client, once it is built; node_modules/@acme/petstore-client
  a tarball         acme-petstore-client-1.2.0.tgz
  name@version      @acme/petstore-client@1.2.0, which npm gets

Nothing that is in the package is run. What somebody wrote by hand (a service.ts, an index.ts of the team's, further entries) is listed as not
covered; texts for people (README.md outside of Specmint's sections, LICENSE, CHANGELOG.md) are not looked at. If another version of Specmint
or TypeScript made the package, npm gets that one.

The exit code is 0 if all is the same, 1 if something differs, and 2 if it cannot be said.

Options:
  --json   Print the outcome as JSON

Examples:
  specmint verify @acme/petstore-client@1.2.0
  specmint verify packages/petstore-client
  specmint verify acme-petstore-client-1.2.0.tgz --json
`;

/** `specmint verify`. */
export const verifyCommand: Command = { help, run: runVerify };

async function runVerify(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, names } = parseArguments(args, { json: { type: "boolean" } });
  const [name, ...more] = names;
  if (name === undefined || more.length > 0) throw new UsageError("Give one package.");
  try {
    return await withPackage(name, terminal.cwd, (opened) => verify(opened, values.json ?? false, terminal));
  } catch (error) {
    // 1 would say that the package is not what its spec gives.
    if (error instanceof VerifyError || error instanceof NpmError)
      terminal.err.write(`specmint: ${visible(`${name} cannot be verified. ${error.message}`)}\n`);
    else if (printError(error, "verify", terminal) === undefined) throw error;
    return 2;
  }
}

async function verify({ files, path }: OpenPackage, json: boolean, terminal: Terminal): Promise<number> {
  const { cwd, out, err } = terminal;
  const facts = readFacts(files);
  const { generator, typescript } = facts.provenance;
  const own = await ownVersions();
  if (Object.entries(own).some(([one, version]) => generator[one] !== version)) {
    err.write(`specmint: made by ${printVersions(generator)}, which is run now.\n`);
    const other = await runOtherVersion(generator, path, json ? ["--json"] : [], cwd);
    out.write(other.out);
    err.write(other.err);
    return other.code;
  }
  await using compiler = await getCompiler(typescript, cwd);
  const made = await remakePackage(textOf(files, documentPath) ?? "", facts, compiler);
  const comparison = comparePackage(facts.name, files, made);
  if (json) printJson(terminal, describe(facts, comparison));
  else printComparison(terminal, facts, comparison);
  return comparison.differences.length === 0 ? 0 : 1;
}

function describe({ name, version, provenance }: PackageFacts, comparison: Comparison): object {
  const { generator, typescript, spec, specSha256 } = provenance;
  return { name, version, spec, specSha256, generator, typescript, ...comparison };
}
