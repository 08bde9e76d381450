import { NpmError, saidByNpm } from "../npm/npm-error.ts";
import { type ProgramRun, runProgram } from "../run-program.ts";

/** The environment of a run that another version has begun: it begins no third one. */
const begun = "SPECMINT_VERIFY_BY";

/** Versions of packages by their names. */
export type Versions = Readonly<Record<string, string>>;

/** `@specmint/cli 0.1.0, @specmint/codegen 0.1.2`. */
export function printVersions(versions: Versions): string {
  return Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ");
}

/**
 * Lets other versions of Specmint's packages verify a package; npm gets them. Of what the command depends on, that which is asked for besides is
 * what it finds.
 *
 * @param path Absolute path of the package's folder or tarball.
 * @param cwd Whose npm settings count.
 * @throws `NpmError` if they are not to be had.
 */
export async function runOtherVersion(
  versions: Versions,
  path: string,
  options: readonly string[],
  cwd: string,
): Promise<ProgramRun> {
  const made = `It was made by ${printVersions(versions)}`;
  if (process.env[begun] !== undefined)
    throw new NpmError(`${made}, and npm got others for that: ${process.env[begun]}.`);
  const names = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  // Whether they are to be had is asked first: the exit code of what is run later says other things.
  for (const name of names) {
    const { code, out, err } = await runProgram("npm", ["view", name, "version"], { cwd });
    if (code !== 0 || out.trim() === "")
      throw new NpmError(`${made}; npm does not get ${name}: ${saidByNpm(err)}`);
  }
  const packages = names.map((name) => `--package=${name}`);
  const args = ["exec", "--yes", ...packages, "--", "specmint", "verify", path, ...options];
  return runProgram("npm", args, { cwd, env: { ...process.env, [begun]: printVersions(versions) } });
}
