import {
  createClient,
  type UpdateUserGroupBody,
  updateUserGroup,
} from "@specmint/cloudflare-user-groups-client";
import { createService } from "@specmint/cloudflare-user-groups-fixtures/service";
import type { Policy, UserGroupUpdateResponse } from "@specmint/cloudflare-user-groups-types";
import fc from "fast-check";
import type { Mode, Plain, Vendor } from "./vendor.ts";

interface ResourceGroup {
  readonly id?: string;
  readonly scope?: Scope;
}

interface Scope {
  readonly key: string;
  readonly objects: readonly { readonly key: string }[];
}

interface Body {
  readonly name?: string | number;
  readonly policies?: readonly {
    readonly id: string;
    readonly access: "allow" | "deny";
    readonly permission_groups: readonly { readonly id: string }[];
    readonly resource_groups: readonly ResourceGroup[];
  }[];
}

interface Update {
  readonly credentials: "token" | "wrong token" | "pair" | "wrong pair";
  readonly group: string;
  readonly body: Body;
}

interface GroupRow {
  readonly name: string;
  readonly modified: string;
  readonly policies: readonly PolicyRow[];
}

type PolicyRow = readonly [id: string | undefined, access: string | undefined, parts: readonly string[]];

const first = "1".repeat(32);
const second = "2".repeat(32);
const none = "9".repeat(32);
const account = "a".repeat(32);
const begun = "2024-03-01T12:21:02.000Z";

const credentials = {
  token: { apiToken: "t-1" },
  "wrong token": { apiToken: "t-2" },
  pair: { apiEmail: "ops@example.com", apiKey: "k-1" },
  "wrong pair": { apiEmail: "ops@example.com", apiKey: "k-2" },
};

const id = fc.constantFrom("3", "4").map((sign) => ({ id: sign.repeat(32) }));
const inline = fc.constant({ scope: { key: "com.example", objects: [{ key: "*" }] } });
/** Also identifiers that the service will give itself. */
const policyIds = ["p-0", "p-1", ...["1", "2", "3"].map((sign) => sign.padStart(32, "0"))];

const body: fc.Arbitrary<Body> = fc.record(
  {
    name: fc.oneof({ weight: 9, arbitrary: fc.constantFrom("A", "B", "C") }, fc.constant(5)),
    policies: fc.array(
      fc.record({
        id: fc.constantFrom(...policyIds),
        access: fc.oneof(
          { weight: 9, arbitrary: fc.constant("allow" as const) },
          fc.constant("deny" as const),
        ),
        permission_groups: fc.array(id, { maxLength: 2 }),
        resource_groups: fc.array(fc.oneof({ weight: 5, arbitrary: id }, inline), { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

/** Cloudflare's service and our client for it. */
export const cloudflare: Vendor<Update> = {
  name: "cloudflare",
  repeated: 409,
  describes: (status) => status < 500,
  start: (mode) =>
    createService({
      mode,
      credentials: { ...credentials.token, ...credentials.pair },
      groups: [groupOf(first, "A"), groupOf(second, "B")],
    }),
  call: async (fetch, update, maxRetries) => {
    const client = createClient({ ...credentials[update.credentials], fetch, maxRetries });
    const path = { account_id: account, user_group_id: update.group };
    const { ok, status, data } = await updateUserGroup(client, {
      params: { path },
      body: update.body as UpdateUserGroupBody,
    });
    return { ok, status, shown: data?.result && rowOf(data.result) };
  },
  groupsOf: (service) => {
    const groups = service.snapshot()["groups"] as [string, UserGroupUpdateResponse][];
    return new Map(groups.map(([key, group]) => [key, rowOf(group)]));
  },
  updates: fc.record({
    credentials: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom("token" as const, "pair" as const) },
      fc.constantFrom("wrong token" as const, "wrong pair" as const),
    ),
    group: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(first, second) }, fc.constant(none)),
    body,
  }),
  begin: () => ({
    groups: new Map([first, second].map((key) => [key, rowOf(groupOf(key, key === first ? "A" : "B"))])),
    given: 0,
    now: begun,
  }),
  serve: (plain, update, mode) => {
    const group = plain.groups.get(update.group) as GroupRow | undefined;
    if (update.credentials.startsWith("wrong")) return { status: 403 };
    if (isInvalid(update.body, mode)) return { status: 400 };
    if (!group) return { status: 404 };
    if (isRefused(plain, group, update, mode)) return { status: 400 };
    const { name = group.name, policies } = update.body;
    const attached = policies?.map((policy): PolicyRow => {
      const parts = [...policy.permission_groups, ...policy.resource_groups].map(partOf);
      return [mode === "observed" ? nextId(plain) : policy.id, policy.access, parts];
    });
    const shown = { name, modified: plain.now, policies: attached ?? group.policies };
    plain.groups.set(update.group, shown);
    return { status: 200, shown };
  },
};

function isInvalid({ name, policies = [] }: Body, mode: Mode): boolean {
  const groups = policies.flatMap((policy) => policy.resource_groups);
  return typeof name === "number" || (mode === "documented" && groups.some((one) => one.id === undefined));
}

function isRefused(plain: Plain, group: GroupRow, { group: key, body }: Update, mode: Mode): boolean {
  const others = [...plain.groups].filter(([own]) => own !== key).map(([, row]) => row as GroupRow);
  if (others.some(({ name }) => name === body.name)) return true;
  const known = group.policies.map(([own]) => own);
  const policies = mode === "observed" ? (body.policies ?? []) : [];
  return policies.some((policy) => policy.access === "deny" || known.includes(policy.id));
}

function nextId(plain: Plain): string {
  plain.given += 1;
  return plain.given.toString(16).padStart(32, "0");
}

function groupOf(key: string, name: string): UserGroupUpdateResponse {
  const policies: Policy[] = [{ id: "p-0", access: "allow" }];
  return { id: key, name, created_on: begun, modified_on: "2024-02-01T00:00:00.000Z", policies };
}

/** The same of a group in either mode: `scope` is a list or one object. */
function rowOf({ name, modified_on, policies = [] }: UserGroupUpdateResponse): GroupRow {
  const rows = policies.map(
    ({ id, access, permission_groups = [], resource_groups = [] }): PolicyRow => [
      id,
      access,
      [...permission_groups, ...resource_groups].map(partOf),
    ],
  );
  return { name, modified: modified_on, policies: rows };
}

function partOf({ id, scope }: { readonly id?: string; readonly scope?: Scope | readonly Scope[] }): string {
  return id ?? [scope].flat()[0]?.key ?? "";
}
