import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

/** A description that packages are generated from. */
export interface Subject {
  readonly name: string;
  /** What the packages are called: `github` gives `github-types`. */
  readonly slug: string;
  /** Absolute path. */
  readonly file: string;
  /** A text of the change that all tools print: what its property is said to be after the change. */
  readonly shown: string;
  /** The change: of that summary, and of a property of the operation. Each text stands once in the description. */
  readonly edits: readonly Edit[];
}

/** A text, and what takes its place. */
export interface Edit {
  readonly from: string;
  readonly to: string;
}

/** The text of a description before and after its change. */
export interface SpecTexts {
  readonly original: string;
  readonly changed: string;
}

/** Cloudflare's API with its one operation. */
export const cloudflare: Subject = {
  name: "Cloudflare",
  slug: "cloudflare-user-groups",
  shown: "What people call it.",
  file: fileURLToPath(new URL("../../../../specs/cloudflare-user-groups.yaml", import.meta.url)),
  edits: [
    { from: "summary: Update User Group\n", to: "summary: Change a user group\n" },
    {
      from: "description: Name of the User group.\n          examples: [Zone",
      to: "maxLength: 255\n          description: What people call it.\n          examples: [Zone",
    },
  ],
};

/** Wavefront's API with its one operation. */
export const wavefront: Subject = {
  name: "Wavefront",
  slug: "wavefront-user-groups",
  shown: "What people call it.",
  file: fileURLToPath(new URL("../../../../specs/wavefront-user-groups.yaml", import.meta.url)),
  edits: [
    { from: "summary: Update User Group\n", to: "summary: Change a user group\n" },
    {
      from: "type: string\n          description: The name of the user group\n          examples: [Dash",
      to: "type: string\n          maxLength: 255\n          description: What people call it.\n          examples: [Dash",
    },
  ],
};

/** GitHub's API, more than a thousand operations. */
export const github: Subject = {
  name: "GitHub",
  slug: "github",
  shown: "What the issue says.",
  file: fileURLToPath(import.meta.resolve("@octokit/openapi/generated/api.github.com.json")),
  edits: [
    { from: '"summary": "Create an issue"', to: '"summary": "Open a new issue"' },
    {
      from: '"description": "The contents of the issue."\n',
      to: '"maxLength": 65536, "description": "What the issue says."\n',
    },
  ],
};

/** In the order of the tables. */
export const subjects: readonly Subject[] = [cloudflare, wavefront, github];

/** The path of its description in the folder that a tool works in. */
export function specPath({ slug, file }: Subject): string {
  return `specs/${slug}${extname(file)}`;
}

/** Reads a description. */
export async function readTexts({ file, edits }: Subject): Promise<SpecTexts> {
  const original = await readFile(file, "utf8");
  return { original, changed: edits.reduce((text, edit) => applyEdit(text, edit, file), original) };
}

function applyEdit(text: string, { from, to }: Edit, file: string): string {
  const parts = text.split(from);
  if (parts.length !== 2)
    throw new Error(`${file} has ${JSON.stringify(from)} ${parts.length - 1} times, not once`);
  return parts.join(to);
}
