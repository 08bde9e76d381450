/** How a command of the pages is tested. */
export type How = Run | Serve | Claim;

/** It is run, in a copy of the workspace; the commands run one after the other, in the order of the table. */
export interface Run {
  /** What is run instead of it: the smallest run of it, or what stands in its place for `<…>`. */
  readonly run?: string;
  /** What it has to print, on either stream. */
  readonly prints: RegExp;
  /** 0 if nothing is said. */
  readonly exits?: number;
}

/** It is run until it prints something, and told to end by Ctrl+C. */
export interface Serve {
  readonly run?: string;
  readonly until: RegExp;
}

/** Something else runs it: a file in which its words, or others, stand one after the other. */
export interface Claim {
  /** Path from the root. */
  readonly file: string;
  readonly words?: string;
}

const petstore = "descriptions/petstore.yaml";
const group = "specs/wavefront-user-groups.yaml";

/** Each command of the pages, and how it is tested. Who writes one into a page adds a line. */
export const commandTable: Readonly<Record<string, How>> = {
  "pnpm start": {
    prints: /@specmint\/wavefront-user-groups-client .*\n(?:.*\n)*(?:Everything is up to date|Made )/,
  },
  "pnpm build": { prints: /Tasks: +(\d+) successful, \1 total/ },
  "pnpm build --filter='[origin/main]'": { prints: /Tasks: +0 successful/ },
  "pnpm build --filter='...[origin/main]'": { prints: /Tasks: +0 successful/ },
  // The tests of one package; all of them are what CI runs.
  "pnpm test": {
    run: "pnpm test --filter=@specmint/wavefront-user-groups-types",
    prints: /Tests +\d+ passed/,
  },
  "pnpm test:full": { file: ".ci/run" },
  "pnpm lint": { file: ".ci/run" },
  "pnpm e2e": { file: ".ci/run" },
  "pnpm generate": { prints: /wavefront-user-groups-types .* up to date/ },
  "pnpm generate --force": { file: ".ci/run" },
  "pnpm mock": { until: /http:\/\/127\.0\.0\.1:\d+(?:.*\n)*.*http:\/\/127\.0\.0\.1:\d+/ },
  "pnpm verdict": { prints: /No spec differs/ },
  "pnpm fuzz --runs 1000": { run: "pnpm fuzz --runs 2", prints: /2 of 2 descriptions, 0 finds/ },
  "bash .ci/run": { file: ".github/workflows/ci.yml" },
  "pnpm --filter e2e exec vitest run --project types": {
    file: "packages/e2e/package.json",
    words: "vitest run --project e2e --project types",
  },
  "pnpm --filter runtime mutate": {
    run: "pnpm --filter runtime exec stryker run --help",
    prints: /Usage: stryker/,
  },
  "pnpm --filter schema mutate": {
    run: "pnpm --filter schema exec stryker run --help",
    prints: /Usage: stryker/,
  },
  "pnpm --filter schema suite <folder>": {
    run: "pnpm --filter schema suite suite",
    prints: /type\.json: 1 of 1/,
  },
  "pnpm --filter @specmint/bench bench": {
    run: "pnpm --filter @specmint/bench bench --help",
    prints: /Usage: node src\/bench\.ts/,
  },

  "specmint <command> --help": {
    run: "for command in build changeset diff generate lint mock new verify; do specmint $command --help || exit; done",
    prints: /(?:Usage: specmint (?:.|\n)*){8}/,
  },
  "specmint generate --help": { prints: /Usage: specmint generate/ },
  "specmint new": { run: "specmint new", prints: /specmint new --help/, exits: 2 },
  "specmint new petstore --from specs/petstore.yaml": {
    run: `cp ${petstore} specs && specmint new petstore --from specs/petstore.yaml`,
    prints: /@specmint\/petstore-types/,
  },
  "specmint new petstore --from <spec>": {
    run: `git clean -fdq packages specs && specmint new petstore --from ${petstore}`,
    prints: /@specmint\/petstore-types/,
  },
  "specmint new petstore --from path/to/petstore.yaml": {
    run: `git clean -fdq packages specs && mkdir -p path/to && cp ${petstore} path/to && specmint new petstore --from path/to/petstore.yaml && git add --all packages specs && git commit --quiet --message='Add an API'`,
    prints: /@specmint\/petstore-types/,
  },
  "specmint generate": { prints: /petstore-types .* up to date/ },
  "specmint generate <spec>": {
    run: "specmint generate specs/petstore.yaml",
    prints: /petstore-client .* up to date/,
  },
  "specmint generate --check": { prints: /petstore-types .* up to date/ },
  "specmint generate --strict": {
    run: "specmint generate petstore --strict",
    prints: /petstore-types .* up to date/,
  },
  "specmint lint": { prints: /specs\/wavefront-user-groups\.yaml: no problems/ },
  "specmint build": {
    run: "cd packages/wavefront-user-groups-client && specmint build && ls dist/gen/provenance.json",
    prints: /provenance\.json/,
  },
  "specmint verify": { run: "specmint verify --help", prints: /Usage: specmint verify/ },
  "specmint verify <folder | tarball | name@version>": {
    file: "packages/cli/test/verify.test.ts",
    words: "a package that npm gets",
  },
  "specmint verify @acme/petstore-client@1.2.0": {
    file: "packages/cli/test/verify.test.ts",
    words: "is verified by its name and version",
  },
  "npm install @specmint/cloudflare-user-groups-client": {
    file: "packages/e2e/test/stories/a-year.test.ts",
    words: 'npm("install", client)',
  },
  "npm install --save-dev @specmint/cloudflare-user-groups-fixtures": {
    file: "packages/e2e/test/stories/published-bytes.test.ts",
    words: 'npm("install", "--save-dev"',
  },
  "npm update": { file: "packages/e2e/test/stories/a-year.test.ts", words: 'npm("update")' },
  "npx @specmint/cli diff node_modules/@specmint/cloudflare-user-groups-client @specmint/cloudflare-user-groups-client@latest":
    {
      file: "packages/e2e/test/stories/a-year.test.ts",
      words: '"@specmint/cli", "diff"',
    },
  "npm install @specmint/cloudflare-user-groups-client@latest": {
    file: "packages/e2e/test/stories/a-year.test.ts",
    words: "@latest",
  },
  "npx @specmint/cli verify @specmint/cloudflare-user-groups-client@1.0.0": {
    file: "packages/e2e/test/stories/published-bytes.test.ts",
    words: '"@specmint/cli", "verify", published(slug)',
  },
  "specmint mock <spec>": { run: `specmint mock ${group} --port 0`, until: /http:\/\/127\.0\.0\.1:\d+/ },
  "specmint mock specs/petstore.yaml --log": {
    run: "specmint mock specs/petstore.yaml --log --port 0",
    until: /http:\/\/127\.0\.0\.1:\d+/,
  },
  "specmint diff <old> <new>": {
    run: `specmint diff ${petstore} ${group}`,
    prints: /major: `POST \/pets` is gone\./,
  },
  "specmint diff main:specs/<slug>.yaml specs/<slug>.yaml": {
    run: `sed -i 's/title: Wavefront.*/title: Groups/' ${group} && specmint diff main:${group} ${group}`,
    prints: /patch: The words of `info` have changed\./,
  },
  "specmint diff main:specs/petstore.yaml specs/petstore.yaml": {
    run: "git switch --quiet --create topic && sed -i 's/required: \\[name\\]/required: [name, tag]/' specs/petstore.yaml && specmint diff main:specs/petstore.yaml specs/petstore.yaml",
    prints: /major: `tag` of `Pet`/,
  },
  "specmint changeset --check": {
    prints: /error @specmint\/petstore-client: it needs a major release/,
    exits: 1,
  },
  "specmint changeset": {
    prints: /wrote \.changeset\/specmint-petstore-client\.md \(@specmint\/petstore-client major\)/,
  },

  "git restore . && git clean -f packages": {
    run: "echo stray > packages/stray && git restore . && git clean -f packages && git status --porcelain --untracked-files=no",
    prints: /^Removing packages\/stray\n$/,
  },
  "pnpm exec changeset version --snapshot idea": { prints: /All files have been updated/ },
  "pnpm exec changeset pre enter next": {
    run: "git restore . && git clean -fdq packages .changeset && pnpm exec changeset pre enter next",
    prints: /Entered pre mode with tag next/,
  },
  "pnpm exec changeset pre exit": { prints: /Exited pre mode/ },
  "pnpm exec changeset publish --tag idea --no-git-tag": {
    file: "packages/e2e/test/stories/pre-releases.test.ts",
    words: "--tag idea --no-git-tag",
  },
  "pnpm run version": { file: "packages/e2e/src/registry/publish-workspace.ts", words: "changeset version" },
  // It is told that it does not make versions.
  "pnpm version": { file: "package.json", words: "version changeset version && pnpm generate" },
  "pnpm release": { run: "pnpm release --help", prints: /Usage: pnpm release/ },
  "pnpm release --dry-run": { file: ".github/workflows/release.yml" },

  "export TURBO_TOKEN=… TURBO_REMOTE_CACHE_SIGNATURE_KEY=on HOST=127.0.0.1 PORT=3000": {
    file: "packages/e2e/test/stories/remote-cache.test.ts",
    words: "docs.server",
  },
  "export STORAGE_PROVIDER=local STORAGE_PATH=/var/lib/turbo STORAGE_PATH_USE_TMP_FOLDER=false": {
    file: "packages/e2e/test/stories/remote-cache.test.ts",
    words: "docs.server",
  },
  "npx -y turborepo-remote-cache@2.12.0": {
    file: "packages/e2e/test/stories/remote-cache.test.ts",
    words: "-y turborepo-remote-cache@",
  },
  // The tools as they are published, installed as a team does it.
  "npm install --save-dev @specmint/cli": {
    file: "packages/e2e/test/full/another-workspace.ts",
    words: "devDependencies: { @specmint/cli",
  },
  "npx …-fixtures": { file: "packages/cli/test/mock.test.ts", words: "fixtures" },
};
