import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CpuProfile } from "./cpu-profile.ts";
import type { Generator } from "./generator.ts";
import { restoreSources } from "./restore-sources.ts";
import { runProcess, temporaryFolder } from "./run-process.ts";
import type { Situation } from "./situation.ts";
import { readTexts, type Subject } from "./subject.ts";
import { type ProfileSummary, summariseProfile } from "./summarise-profile.ts";
import { openWorkFolder } from "./work-folder.ts";

/** Lets a tool generate once more, with Node's profiler, and says where the time goes. */
export async function profileSituation(
  generator: Generator,
  subject: Subject,
  situation: Situation,
): Promise<ProfileSummary> {
  const texts = await readTexts(subject);
  await using work = await openWorkFolder(generator, subject, texts);
  if (situation !== "cold") await runProcess(work.folder, generator.generate(subject));
  if (situation === "changed") await work.writeSpec(texts.changed);
  const profiles = join(temporaryFolder, "profiles");
  await runProcess(work.folder, ["--cpu-prof", `--cpu-prof-dir=${profiles}`, ...generator.generate(subject)]);
  return summariseProfile(await readProfiles(join(work.folder, profiles)));
}

async function readProfiles(folder: string): Promise<readonly CpuProfile[]> {
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return texts.map((text) => restoreSources(JSON.parse(text)));
}
