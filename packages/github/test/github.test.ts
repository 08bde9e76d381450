import { afterAll, beforeAll, describe } from "vitest";
import { testAgreement } from "./agreement.ts";
import { testCalls } from "./calls.ts";
import { testCost } from "./cost.ts";
import { testFixtures } from "./fixtures.ts";
import { testGeneration } from "./generation.ts";
import { testMock } from "./mock.ts";
import { testPackages } from "./packages.ts";
import { testValues } from "./values.ts";
import { type GithubWorkspace, makeGithubWorkspace } from "./workspace.ts";

// One file, because all share a workspace that takes a minute to make. Each part needs those before it.
let made: GithubWorkspace;
const workspace = (): GithubWorkspace => made;

beforeAll(async () => {
  made = await makeGithubWorkspace();
});

afterAll(async () => made[Symbol.asyncDispose]());

describe("from GitHub's description, the generator", () => testGeneration(workspace));
describe("the generated workspace", () => testPackages(workspace));
describe("the fixtures", () => testValues(workspace));
describe("the values that fixtures make", () => testFixtures());
describe("the mock", () => testMock());
describe("the types and the validators", () => testAgreement());
describe("the client, in a program that is checked and run", () => testCalls(workspace));
describe("a program with one operation", () => testCost(workspace));
