import type { Server } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { describeServer } from "../src/mock/describe-server.ts";

function server(url: string, variables: Readonly<Record<string, readonly string[]>>): Server {
  const made = Object.entries(variables).map(([name, [usual = "", ...others]]) => ({
    name,
    option: name,
    required: false,
    default: usual,
    enum: others,
    description: "",
  }));
  return { url, description: "", variables: made };
}

describe("the URL templates that a mock has of a server", () => {
  it("keep a variable for what has no slash", () => {
    const url = "https://{region}.example.com/{version}";
    expect(describeServer(server(url, { region: ["eu", "eu", "us"], version: ["v1"] }))).toEqual([url]);
  });

  it("have each value of a variable that may be a part of the path, or nothing", () => {
    const url = "https://{host}{base}{end}";
    const variables = { host: ["a.example"], base: ["/$&/v1", "/v2", "/$&/v1"], end: [""] };
    expect(describeServer(server(url, variables))).toEqual(["https://{host}/$&/v1", "https://{host}/v2"]);
  });

  it("have the usual values alone of variables that have too many together", () => {
    const many = Array.from({ length: 60 }, (_, index) => `/v${index}`);
    const found = describeServer(server("https://a.example{a}{b}", { a: many, b: many }));
    expect(found).toHaveLength(60);
    expect(found.at(-1)).toBe("https://a.example/v59/v0");
  });
});
