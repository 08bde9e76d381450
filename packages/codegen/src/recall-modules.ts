import type { GeneratedFile, HashedFile } from "./generated-file.ts";
import { type ModuleStamps, readStamp } from "./stamp.ts";

/** What an earlier run had for a file, if that was made from the same. */
export type Recalled = (file: GeneratedFile) => { readonly hash: string; readonly bytes: number } | undefined;

/** Finds the modules of a package that an earlier run of the same generator made from the same. */
export function recallModules(folder: string, shared: string): Recalled {
  const stamp = readStamp(folder);
  if (stamp?.modules.shared !== shared) return () => undefined;
  const { files, modules } = stamp;
  const [hashes, made] = [new Map(Object.entries(files)), new Map(Object.entries(modules.made))];
  return ({ path, key }) => {
    const [known, bytes = 0] = made.get(path) ?? [];
    const hash = hashes.get(path);
    return hash !== undefined && key !== undefined && key === known ? { hash, bytes } : undefined;
  };
}

/** What the next run needs for that. */
export function rememberModules(files: readonly HashedFile[], shared: string): ModuleStamps {
  const made = files.flatMap(({ path, key, bytes }): [string, [string, number]][] =>
    key === undefined ? [] : [[path, [key, bytes]]],
  );
  return { shared, made: Object.fromEntries(made) };
}
