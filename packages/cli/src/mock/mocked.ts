import type { CreateService, ServerProgram } from "@specmint/mock/server";

/** An API that can be answered for. */
export interface Mocked {
  readonly program: ServerProgram;
  readonly create: CreateService;
}
