import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { WorkspaceCopy } from "../../../src/registry/copy-workspace.ts";

const petstore = `openapi: 3.1.0
info: { title: Petstore, version: 1.0.0 }
servers: [{ url: https://pets.example.com }]
paths:
  /pets:
    post:
      operationId: addPet
      summary: Adds a pet.
      security: []
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
      responses:
        "204": { description: It was added. }
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: { type: string }
        tag: { type: string }
`;

const suite = [
  {
    description: "a text",
    schema: { type: "string" },
    tests: [{ description: "is one", data: "a", valid: true }],
  },
];

/** Writes what the commands of the pages are given, and a remote branch to compare with. */
export async function writeInputs({ folder, run }: WorkspaceCopy): Promise<void> {
  for (const name of ["descriptions", "suite"]) await mkdir(join(folder, name));
  await writeFile(join(folder, "descriptions/petstore.yaml"), petstore);
  await writeFile(join(folder, "suite/type.json"), JSON.stringify(suite));
  await run("git", ["update-ref", "refs/remotes/origin/main", "main"]);
}
