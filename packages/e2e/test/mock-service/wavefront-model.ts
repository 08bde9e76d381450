import {
  createClient,
  type UpdateUserGroupBody,
  updateUserGroup,
} from "@specmint/wavefront-user-groups-client";
import { createService } from "@specmint/wavefront-user-groups-fixtures/service";
import type { UserGroupModel } from "@specmint/wavefront-user-groups-types";
import fc from "fast-check";
import type { Mode, Vendor } from "./vendor.ts";

interface Body {
  readonly name?: string;
  readonly description?: string;
  readonly roleIDs?: readonly string[];
  readonly id?: string;
  readonly customer?: string;
  readonly createdEpochMillis?: number;
  readonly Roles?: null;
}

interface Update {
  readonly credentials: "token" | "wrong token" | "key" | "wrong key";
  readonly group: string;
  readonly body: Body | undefined;
}

interface GroupRow {
  readonly name: string;
  readonly description: string | undefined;
  readonly roles: readonly (string | undefined)[];
  readonly count: number | undefined;
  /** What an update does not touch. */
  readonly others: readonly unknown[];
}

const credentials = {
  token: { token: "t-1" },
  "wrong token": { token: "t-2" },
  key: { apiKey: "k-1" },
  "wrong key": { apiKey: "k-2" },
};

const roles = ["r-1", "r-2", "r-3"];
const ids = ["g-1", "g-2"];
const names = fc.constantFrom("A", "B", "");

const body: fc.Arbitrary<Body> = fc.oneof(
  // What the page says, and what official clients send beside it.
  fc.record(
    {
      name: names,
      roleIDs: fc.uniqueArray(fc.constantFrom(...roles, "r-9"), { maxLength: 3 }),
      description: fc.constantFrom("x", ""),
      id: fc.constantFrom(...ids),
      customer: fc.constant("other"),
      createdEpochMillis: fc.constant(1),
      Roles: fc.constant(null),
    },
    { requiredKeys: ["name", "roleIDs"] },
  ),
  fc.record({ name: names, Roles: fc.constant(null), description: fc.constant("y") }, { requiredKeys: [] }),
);

/** Wavefront's service and our client for it. */
export const wavefront: Vendor<Update> = {
  name: "wavefront",
  repeated: 406,
  describes: () => true,
  start: (mode) =>
    createService({
      mode,
      credentials: { ...credentials.token, ...credentials.key },
      roles: roles.map((role) => ({ id: role, name: `Role ${role}` })),
      groups: ids.map(groupOf),
    }),
  call: async (fetch, update, maxRetries) => {
    const client = createClient({
      ...credentials[update.credentials],
      apiHost: "example.wavefront.com",
      fetch,
      maxRetries,
    });
    const { ok, status, data } = await updateUserGroup(client, {
      params: { path: { id: update.group } },
      ...(update.body ? { body: update.body as UpdateUserGroupBody } : {}),
    });
    return { ok, status, shown: data?.response && rowOf(data.response) };
  },
  groupsOf: (service) => {
    const groups = service.snapshot()["groups"] as [string, UserGroupModel][];
    return new Map(groups.map(([key, group]) => [key, rowOf(group)]));
  },
  updates: fc.record({
    credentials: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom("token" as const, "key" as const) },
      fc.constantFrom("wrong token" as const, "wrong key" as const),
    ),
    group: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, fc.constant("g-9")),
    body: fc.oneof({ weight: 9, arbitrary: body }, fc.constant(undefined)),
  }),
  begin: () => ({
    groups: new Map(ids.map((key) => [key, rowOf(groupOf(key))])),
    given: 0,
    now: "",
  }),
  serve: (plain, update, mode) => {
    const group = plain.groups.get(update.group) as GroupRow | undefined;
    if (update.credentials.startsWith("wrong")) return { status: 403 };
    if (isInvalid(update.body, mode)) return { status: 400 };
    if (!group) return { status: 404 };
    const { name = group.name, description, roleIDs } = update.body ?? { ...group, roleIDs: undefined };
    if (roleIDs?.includes("r-9")) return { status: 400 };
    const linked = roleIDs ? { roles: roleIDs, count: roleIDs.length } : {};
    const shown = { ...group, name, description, ...linked };
    plain.groups.set(update.group, shown);
    return { status: 200, shown };
  },
};

function isInvalid(body: Body | undefined, mode: Mode): boolean {
  if (!body) return false;
  return body.name === undefined || (mode === "documented" && body.roleIDs === undefined);
}

function groupOf(key: string): UserGroupModel {
  return {
    id: key,
    name: `Group ${key}`,
    description: "begun",
    roles: [{ id: "r-1", name: "Role r-1" }],
    roleCount: 1,
    users: ["ops@example.com"],
    userCount: 1,
    customer: "acme",
    createdEpochMillis: 1709295662000,
  };
}

function rowOf(group: UserGroupModel): GroupRow {
  const {
    id,
    name,
    description,
    roles = [],
    roleCount,
    users,
    userCount,
    customer,
    createdEpochMillis,
  } = group;
  return {
    name,
    description,
    roles: roles.map((role) => role.id),
    count: roleCount,
    others: [id, users, userCount, customer, createdEpochMillis],
  };
}
