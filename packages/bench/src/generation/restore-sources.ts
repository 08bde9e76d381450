import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import type { CpuProfile, ProfileNode } from "./cpu-profile.ts";

/** The profile with each function in the file that it was written in, where its module was bundled and has a source map beside it. */
export function restoreSources(profile: CpuProfile): CpuProfile {
  const maps = new Map<string, SourceMap | undefined>();
  const mapOf = (url: string): SourceMap | undefined => {
    if (!maps.has(url)) maps.set(url, readMap(url));
    return maps.get(url);
  };
  return { ...profile, nodes: profile.nodes.map((node) => restore(node, mapOf(node.callFrame.url))) };
}

function restore(node: ProfileNode, map: SourceMap | undefined): ProfileNode {
  const { lineNumber, columnNumber, url } = node.callFrame;
  const entry = map?.findEntry(lineNumber, columnNumber);
  if (!entry || !("originalSource" in entry) || !entry.originalSource) return node;
  return { ...node, callFrame: { ...node.callFrame, url: new URL(entry.originalSource, url).href } };
}

function readMap(url: string): SourceMap | undefined {
  if (!/^file:.*\/packages\/.*\.js$/.test(url)) return undefined;
  try {
    return new SourceMap(JSON.parse(readFileSync(new URL(`${url}.map`), "utf8")));
  } catch {
    // It was not bundled.
    return undefined;
  }
}
