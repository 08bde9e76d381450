import type { Contestant } from "./contestant.ts";
import { heyApi } from "./contestant-hey-api.ts";
import { openapiTypescript } from "./contestant-openapi-typescript.ts";
import { orval } from "./contestant-orval.ts";
import { redocly } from "./contestant-redocly.ts";

/** In the order of the table's columns. */
export const contestants: readonly Contestant[] = [openapiTypescript, heyApi, orval, redocly];
