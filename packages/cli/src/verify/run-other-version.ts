import { type ProgramRun, runProgram } from "../run-program.ts";
import { saidByNpm } from "./open-package.ts";
import { VerifyError } from "./verify-error.ts";

/** The environment of a run that another version has begun: it begins no third one. */
const begun = "SPECMINT_VERIFY_BY";

/**
 * Lets another version of Specmint verify a package, which npm gets.
 *
 * @param path Absolute path of the package's folder or tarball.
 * @param cwd Whose npm settings count.
 * @throws `VerifyError` if it is not to be had.
 */
export async function runOtherVersion(
  version: string,
  path: string,
  options: readonly string[],
  cwd: string,
): Promise<ProgramRun> {
  const made = `It was made by specmint ${version}`;
  if (process.env[begun] !== undefined)
    throw new VerifyError(`${made}, and ${process.env[begun]} was asked to run that version.`);
  const env = { ...process.env, [begun]: version };
  const name = `@specmint/cli@${version}`;
  // Whether it is to be had is asked first: the exit code of what is run later says other things.
  const asked = await runProgram("npm", ["view", name, "version"], { cwd });
  if (asked.code !== 0 || asked.out.trim() === "")
    throw new VerifyError(`${made}, which npm does not get: ${saidByNpm(asked.err)}`);
  const args = ["exec", "--yes", `--package=${name}`, "--", "specmint", "verify", path, ...options];
  return runProgram("npm", args, { cwd, env });
}
