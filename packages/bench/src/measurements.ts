import { measureConformance } from "./conformance/measure-conformance.ts";
import { measureFixtures } from "./fixtures/measure-fixtures.ts";
import { measureFixturesSize } from "./fixtures/measure-fixtures-size.ts";
import type { GeneratedClients } from "./generate-clients.ts";
import { measureGeneration } from "./generation/measure-generation.ts";
import { measureLarge } from "./generation/measure-large.ts";
import { measureImport } from "./measure-import.ts";
import { measureLeaks } from "./measure-leaks.ts";
import { measureSize } from "./measure-size.ts";
import { measureSpeed } from "./measure-speed.ts";
import { measureTypes } from "./measure-types.ts";
import type { Measurement } from "./measurement.ts";
import { measureMocks } from "./mocks/measure-mocks.ts";
import { measureValidatorSize } from "./validators/measure-validator-size.ts";
import { measureValidatorSpeed } from "./validators/measure-validator-speed.ts";

/** Something that can be measured; its name is an argument of `bench.ts` and a part of the README. */
export interface Named {
  readonly name: string;
  /** The same everywhere, so that it can be compared with what the README says. */
  readonly deterministic: boolean;
  measure(clients: GeneratedClients): Measurement | Promise<Measurement>;
}

/** In the order in which they run. */
export const measurements: readonly Named[] = [
  { name: "size", deterministic: true, measure: measureSize },
  { name: "types", deterministic: true, measure: measureTypes },
  { name: "validator-size", deterministic: true, measure: () => measureValidatorSize() },
  { name: "import", deterministic: false, measure: () => measureImport() },
  { name: "speed", deterministic: false, measure: measureSpeed },
  { name: "validator-speed", deterministic: false, measure: () => measureValidatorSpeed() },
  { name: "leaks", deterministic: false, measure: measureLeaks },
  { name: "generation", deterministic: false, measure: () => measureGeneration() },
  { name: "large", deterministic: false, measure: () => measureLarge() },
  { name: "conformance", deterministic: false, measure: () => measureConformance() },
  { name: "fixtures-size", deterministic: true, measure: () => measureFixturesSize() },
  { name: "fixtures", deterministic: false, measure: () => measureFixtures() },
  { name: "mocks", deterministic: false, measure: () => measureMocks() },
];
