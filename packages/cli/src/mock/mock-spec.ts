import { createMock } from "@specmint/mock";
import { createFrom, programOf } from "@specmint/mock/server";
import { type Acceptance, loadSpec, type SpecOnDisk } from "@specmint/spec";
import { printDiagnostics } from "../print-diagnostics.ts";
import { shownPath } from "../shown-path.ts";
import type { Terminal } from "../terminal.ts";
import { mockApi } from "./mock-api.ts";
import type { Mocked } from "./mocked.ts";

/** The mock of a description. Undefined: it is not sound, and that has been printed. */
export async function mockSpec(
  terminal: Terminal,
  from: SpecOnDisk & { readonly accept: readonly Acceptance[] },
): Promise<Mocked | undefined> {
  const { build, diagnostics } = await loadSpec(from);
  if (!build) {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    printDiagnostics(terminal, errors, shownPath(terminal, from.root));
    return undefined;
  }
  const model = build();
  const api = mockApi(model);
  const module = { createService: (options: object) => createMock(api, options) };
  const manifest = { name: `specmint mock ${from.file}`, version: model.version };
  return { program: programOf(api, module, manifest), create: (options) => createFrom(module, options) };
}
