import type { Problem } from "./check-plan.ts";
import type { Report } from "./report.ts";

/** What `--json` prints. */
export function reportJson({ base, examined, outcomes, problems }: Report): object {
  const apis = examined.map(({ api, compared, wanted, idle }) => ({
    spec: api.spec,
    state: compared?.state === "same" ? "same" : compared?.state === "unreadable" ? "unreadable" : api.state,
    ...(compared?.state === "compared" ? { verdict: compared.verdict } : {}),
    ...(compared?.state === "unreadable" ? { diagnostics: compared.diagnostics } : {}),
    packages: wanted.map(({ needed, own }) => ({
      name: needed.name,
      kind: needed.kind,
      bump: needed.bump,
      changes: needed.changes.map(({ id }) => id),
      changeset: own.path,
    })),
    idle,
  }));
  return {
    since: base,
    apis,
    ...(outcomes ? { outcomes } : {}),
    ...(problems ? { problems: problems.map(shortened) } : {}),
  };
}

function shortened({ changes, ...problem }: Problem): object {
  return { ...problem, changes: changes.map(({ id }) => id) };
}
