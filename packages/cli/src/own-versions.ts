import { generatorVersions } from "@specmint/codegen";
import { ownVersion } from "./own-version.ts";

/** The versions of the packages of Specmint that have a say in what is generated here, by their names. */
export async function ownVersions(): Promise<Readonly<Record<string, string>>> {
  return { "@specmint/cli": await ownVersion(), ...generatorVersions() };
}
