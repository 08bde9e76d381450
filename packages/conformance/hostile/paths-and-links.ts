import { linkSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Place } from "../src/hostile/place.ts";
import type { CommandCase, Run } from "./hostile-case.ts";
import { smallSpec, specOf } from "./small-spec.ts";

const plain = smallSpec({ type: "object", properties: { name: { type: "string" } } });
const changed = smallSpec({ type: "object", properties: { title: { type: "string" } } });

/** A description that refers to what is outside. */
const referring = (name: string, $ref: string, code: string): CommandCase => ({
  name,
  spec: smallSpec({ $ref }),
  code: 1,
  says: [code],
  // A description that is where it belongs: `new` takes copies of others.
  run: ({ command }) => command(["lint", "specs/api.yaml"]),
});

/** The packages of a plain description, and then a change of it that has to be written. */
async function begin(place: Place): Promise<void> {
  place.write("specs/api.yaml", plain);
  const { code, err } = await place.command(["new", "api", "--from", "specs/api.yaml"]);
  if (code !== 0) throw new Error(err);
  place.write("specs/api.yaml", changed);
}

/** Something in the packages is replaced by a link that leads out, and then they are generated. */
const linked = (
  name: string,
  path: string,
  target: (place: Place) => string,
  expected: Partial<CommandCase> = { code: 1, says: ["link"] },
): CommandCase => ({
  name,
  prepare: async (place) => {
    await begin(place);
    link(place, path, target(place));
  },
  run: ({ command }) => command(["generate"]),
  code: 1,
  ...expected,
});

function link({ root }: Place, path: string, target: string): void {
  const place = join(root, path);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(target, place);
}

/** The same before there are packages. */
const linkedBefore = (name: string, path: string, expected: Partial<CommandCase> = {}): CommandCase => ({
  name,
  spec: plain,
  prepare: (place) => link(place, path, place.outside),
  code: 1,
  says: ["link"],
  ...expected,
});

/** What a package.json says of its package. */
const settings = (name: string, specmint: unknown, says: string): CommandCase => ({
  name,
  spec: plain,
  files: { "packages/api-types/package.json": JSON.stringify({ name: "@hostile/api-types", specmint }) },
  run: ({ command }) => command(["generate"]),
  code: 1,
  says: [says],
});

const keep = ({ outside }: Place): string => join(outside, "keep.txt");
const folder = ({ outside }: Place): string => outside;
const nowhere = ({ outside }: Place): string => join(outside, "none", "new.ts");

const makeNew =
  (...args: readonly string[]): ((place: Place) => Promise<Run>) =>
  (place) =>
    place.command(["new", ...args]);

/** A way out of the workspace. */
export const pathsAndLinks: readonly CommandCase[] = [
  referring("a reference with ..", "../../outside/api.yaml#/secret", "outside-ref"),
  referring(
    "a reference with .. in a folder that is not there",
    "none/../../../outside/api.yaml#/secret",
    "outside-ref",
  ),
  referring("a reference with percent-encoded dots", "%2e%2e/%2e%2e/outside/api.yaml#/secret", "outside-ref"),
  referring("a reference with percent-encoded slashes", "..%2f..%2foutside%2fapi.yaml#/secret", "-ref"),
  referring("a reference with backslashes", "..\\..\\outside\\api.yaml#/secret", "-ref"),
  referring("a reference from the root", "/etc/passwd", "outside-ref"),
  referring("a reference to a device", "/dev/zero", "outside-ref"),
  referring("a reference with a NUL", "api/x\u0000.yaml", "-ref"),
  referring("a reference to a folder", ".", "unreadable-ref"),
  referring("a reference of 5,000 characters", `${"a/".repeat(2500)}b.yaml`, "unreadable-ref"),
  {
    name: "a reference by a file's address",
    prepare: (place) =>
      place.write("specs/api.yaml", smallSpec({ $ref: `file://${place.outside}/api.yaml#/secret` })),
    run: ({ command }) => command(["lint", "specs/api.yaml"]),
    code: 1,
    says: ["-ref"],
  },
  {
    name: "a base that leads relative references out",
    prepare: (place) =>
      place.write(
        "specs/api.yaml",
        smallSpec({ $id: `file://${place.outside}/`, properties: { a: { $ref: "api.yaml#/secret" } } }),
      ),
    run: ({ command }) => command(["lint", "specs/api.yaml"]),
    code: 1,
    says: ["-ref"],
  },
  {
    name: "a part of the description that is a link",
    spec: smallSpec({ $ref: "api/part.yaml#/secret" }),
    prepare: (place) => link(place, "specs/api/part.yaml", join(place.outside, "api.yaml")),
    run: ({ command }) => command(["lint", "specs/api.yaml"]),
    code: 1,
    says: ["-ref"],
  },
  {
    name: "a folder of the description that is a link",
    spec: smallSpec({ $ref: "api/api.yaml#/secret" }),
    prepare: (place) => link(place, "specs/api", place.outside),
    run: ({ command }) => command(["lint", "specs/api.yaml"]),
    code: 1,
    says: ["-ref"],
  },
  {
    name: "a link that leads to itself",
    spec: smallSpec({ $ref: "api/loop.yaml" }),
    prepare: (place) => link(place, "specs/api/loop.yaml", "loop.yaml"),
    run: ({ command }) => command(["lint", "specs/api.yaml"]),
    code: 1,
    says: ["unreadable-ref"],
  },
  settings(
    "a description outside by ..",
    { spec: "../outside/api.yaml", kind: "types" },
    "below the workspace root",
  ),
  settings(
    "a description outside by an absolute path",
    { spec: "/etc/passwd", kind: "types" },
    "below the workspace root",
  ),
  settings(
    "a description outside by backslashes",
    { spec: "specs\\..\\..\\outside\\api.yaml", kind: "types" },
    "below the workspace root",
  ),
  settings("a description that is a folder", { spec: "specs", kind: "types" }, "unreadable-spec"),
  {
    name: "a slug with ..",
    spec: plain,
    run: makeNew("../../outside/x", "--from", "specs/api.yaml"),
    code: 2,
    says: ["cannot begin"],
  },
  {
    name: "a slug with a slash",
    spec: plain,
    run: makeNew("a/b", "--from", "specs/api.yaml"),
    code: 2,
    says: ["cannot begin"],
  },
  {
    name: "a slug of code",
    spec: plain,
    run: makeNew("$(touch x)", "--from", "specs/api.yaml"),
    code: 2,
    says: ["cannot begin"],
  },
  {
    name: "a slug of control characters",
    spec: plain,
    run: makeNew("a\u001b[31m\u202e", "--from", "specs/api.yaml"),
    code: 2,
    says: ["cannot begin"],
  },
  {
    name: "a slug of 101 characters",
    spec: plain,
    run: makeNew("a".repeat(101), "--from", "specs/api.yaml"),
    code: 2,
    says: ["cannot begin"],
  },
  {
    name: "a description that is a folder, for new packages",
    run: makeNew("api", "--from", "specs"),
    code: 2,
    says: ["is a folder"],
  },
  {
    name: "names of modules that differ in case alone, are devices, or are long",
    spec: specOf({
      Pet: { type: "string" },
      PET: { type: "string" },
      pet: { type: "string" },
      "..": { type: "string" },
      aux: { type: "string" },
      "COM1.x": { type: "string" },
      index: { type: "string" },
      ["n".repeat(300)]: { type: "string" },
      ["N".repeat(300)]: { type: "string" },
    }),
    code: 0,
    judge: judgeNames,
  },
  {
    name: "names of operations and webhooks that lead out",
    spec: smallSpec(
      { type: "string" },
      {
        paths: { "/a": { get: { operationId: "../../../../../outside/keep.txt", responses: {} } } },
        webhooks: { "../../../../../outside/hook": { post: { responses: {} } } },
      },
    ),
    code: 0,
    judge: judgeNames,
  },
  linkedBefore("the sources of a new package are a link", "packages/api-types/src"),
  linkedBefore("a new package is a link", "packages/api-client"),
  linkedBefore("the folder of all packages is a link", "packages"),
  linkedBefore("the tests of a new package are a link", "packages/api-types/test"),
  {
    name: "the folder of all descriptions is a link",
    files: { "given.yaml": plain },
    prepare: (place) => link(place, "specs", place.outside),
    run: makeNew("other", "--from", "given.yaml"),
    code: 1,
    says: ["link"],
  },
  linked("the generated folder is a link", "packages/api-types/src/gen", folder),
  linked("a folder in the generated one is a link", "packages/api-types/src/gen/schemas", folder, {
    run: ({ command }) => command(["generate", "--force"]),
    code: 0,
  }),
  linked("a package is a link", "packages/api-types", folder, { code: 0, says: [] }),
  linked("a README is a link", "packages/api-types/README.md", keep),
  linked("a README is a link to nothing", "packages/api-types/README.md", nowhere),
  linked("a turbo.json is a link", "packages/api-types/turbo.json", keep),
  linked("the folder of the cache is a link", "packages/api-types/node_modules/.cache", folder, {
    code: 0,
    says: [],
  }),
  linked(
    "the record of a run is a link",
    "packages/api-types/node_modules/.cache/specmint/stamp.json",
    keep,
    { code: 0, says: [] },
  ),
  {
    name: "a generated file is a link",
    prepare: async (place) => {
      await begin(place);
      link(place, "packages/api-types/src/gen/schemas/thing.ts", keep(place));
    },
    run: ({ command }) => command(["generate", "--force"]),
    code: 0,
  },
  {
    name: "a generated file is a link to nothing",
    prepare: async (place) => {
      await begin(place);
      link(place, "packages/api-types/src/gen/schemas/thing.ts", nowhere(place));
    },
    run: ({ command }) => command(["generate", "--force"]),
    code: 0,
  },
  {
    name: "a generated file is a second name of one outside",
    prepare: async (place) => {
      await begin(place);
      const file = join(place.root, "packages/api-types/src/gen/schemas/thing.ts");
      rmSync(file);
      linkSync(keep(place), file);
    },
    run: ({ command }) => command(["generate", "--force"]),
    code: 0,
  },
  {
    name: "the name of a file to come is a link",
    prepare: async (place) => {
      await begin(place);
      for (const name of ["schemas/thing.ts", ".pending.json", "provenance.json", "index.ts"])
        link(place, `packages/api-types/src/gen/${name}.${process.pid}.tmp`, keep(place));
    },
    run: ({ command }) => command(["generate", "--force"]),
    code: 0,
  },
  {
    name: "the record of an interrupted run is a link",
    prepare: async (place) => {
      await begin(place);
      link(place, "packages/api-types/src/gen/.pending.json", keep(place));
    },
    run: ({ command }) => command(["generate", "--force"]),
    code: 0,
  },
  {
    name: "a record of generated files that names one outside",
    prepare: async (place) => {
      await begin(place);
      const path = "packages/api-types/src/gen/provenance.json";
      const record = JSON.parse(place.read(path)) as { files: Record<string, string> };
      record.files["../../../../../outside/keep.txt"] = Object.values(record.files)[0] ?? "";
      place.write(path, JSON.stringify(record));
      place.write(
        "packages/api-types/src/gen/.pending.json",
        JSON.stringify({ "../../../../../outside/keep.txt": ["x"] }),
      );
    },
    run: ({ command }) => command(["generate", "--force"]),
    code: 0,
  },
];

/** Each name is another one on a disk that knows no case, and fits every disk. */
async function judgeNames({ root }: Place): Promise<readonly string[]> {
  const { readdir } = await import("node:fs/promises");
  const entries = await readdir(join(root, "packages"), { recursive: true });
  const low = new Map<string, string>();
  return entries.flatMap((path) => {
    const other = low.get(path.toLowerCase());
    low.set(path.toLowerCase(), path);
    const name = path.split("/").at(-1) ?? "";
    const isDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
    return [
      ...(other === undefined ? [] : [`${path} and ${other} differ in case alone`]),
      ...(isDevice || name.length > 200 || !/^[\w.-]+$/.test(name)
        ? [`${name.slice(0, 80)} cannot be a file`]
        : []),
    ];
  });
}
